import CubeModel
import CubeQuery
import CubeTestSupport
import OrderedCollections
import StarSchema
import Testing

/// Answers requests by the plainest loops over the warehouse's values: what every cell source must equal.
struct ReferenceSource {
  let warehouse: ContractWarehouse

  /// A fact, and for the ancestor columns by which it is grouped the one of its keys that is meant.
  private struct Fact {
    let star: StarDefinition
    let row: ContractWarehouse.FactRow?
    let existing: [String: MemberValue]
    var chosen: [CellColumn: MemberValue] = [:]
  }

  /// The rows of the answer: keys, then values; their order does not matter.
  func cells(for request: CellRequest) throws -> Set<[String]> {
    Set(try groups(for: request).map { key, values in key.map { "\($0)" } + values.map { "\($0)" } })
  }

  /// The groups of the answer: keys and values.
  func groups(for request: CellRequest) throws -> [(key: [MemberValue], values: [CellValue])] {
    let star = try #require(warehouse.model.stars[request.star])
    var facts = facts(of: star, request.state)
    for column in request.grouping {
      facts = facts.flatMap { fact in
        values(column, of: fact).map { value in
          var fact = fact
          if case .ancestor = column { fact.chosen[column] = value }
          return fact
        }
      }
    }
    facts = facts.filter { passes($0, request.restrictions, request.alternatives, request.ranges) }
    var groups = Dictionary(grouping: facts) { fact in
      request.grouping.map { values($0, of: fact).first ?? .null }
    }
    if request.grouping.isEmpty, groups.isEmpty { groups = [[]: []] }
    return groups.map { key, facts in (key, request.measures.map { aggregate($0, facts) }) }
  }

  /// The values that one column groups the facts of all times by.
  func keys(for request: CellRequest) throws -> [MemberValue] {
    let star = try #require(warehouse.model.stars[request.star])
    let every =
      star.table == nil
      ? (warehouse.factRows[star.name] ?? []).map {
        Fact(star: star, row: $0, existing: [:])
      } : facts(of: star, .latest)
    return Array(Set(every.flatMap { fact in request.grouping.flatMap { values($0, of: fact) } }))
  }

  /// The rows of the answer, in order.
  func rows(for request: RowRequest) throws -> [[MemberValue]] {
    let star = try #require(warehouse.model.stars[request.star])
    let facts = facts(of: star, request.state).filter {
      passes($0, request.restrictions, request.alternatives, request.ranges)
    }
    let rows = facts.map { fact in request.columns.map { values($0, of: fact).first ?? .null } }
      .sorted { $0.sortsBefore($1) }
    return Array(rows.dropFirst(request.offset).prefix(request.limit ?? .max))
  }

  private func facts(of star: StarDefinition, _ state: WarehouseState) -> [Fact] {
    if let table = star.table {
      return warehouse.rows(of: table).map { Fact(star: star, row: nil, existing: $0) }
    }
    return (warehouse.factRows[star.name] ?? []).filter { isKnown($0, state) }
      .map { Fact(star: star, row: $0, existing: [:]) }
  }

  private func passes(
    _ fact: Fact, _ restrictions: [CellRequest.Restriction], _ alternatives: [[CellRequest.Restriction]],
    _ ranges: [CellRequest.Range]
  ) -> Bool {
    ranges.allSatisfy { range in
      range.lower == nil && range.upper == nil || values(range.column, of: fact).contains { $0.lies(in: range) }
    }
      && restrictions.allSatisfy { passes(fact, $0) }
      && alternatives.joined().allSatisfy { !tuples($0.columns, of: fact).isEmpty }
      && (alternatives.isEmpty || alternatives.contains { $0.allSatisfy { passes(fact, $0) } })
  }

  private func passes(_ fact: Fact, _ restriction: CellRequest.Restriction) -> Bool {
    let tuples = tuples(restriction.columns, of: fact)
    guard !tuples.isEmpty else { return false }
    return tuples.contains { restriction.tuples.contains($0) } != restriction.isExclusion
  }

  private func tuples(_ columns: [CellColumn], of fact: Fact) -> [[MemberValue]] {
    columns.reduce([[]]) { tuples, column in
      tuples.flatMap { tuple in values(column, of: fact).map { tuple + [$0] } }
    }
  }

  /// The rows of the answer.
  func members(for request: MemberRequest) -> Set<[MemberValue]> {
    if let dimension = warehouse.model.dimensions[request.dimension], !dimension.isWarehoused {
      return existingMembers(of: dimension, request)
    }
    let columns = warehouse.columns(ofDimension: request.dimension).map(\.name)
    let rows = (warehouse.dimensionRows[request.dimension] ?? []).filter { $0.isCurrent || !request.currentOnly }
    func value(_ attribute: String, _ row: ContractWarehouse.DimensionRow) -> MemberValue {
      columns.firstIndex(of: attribute).map { row.values[$0] } ?? .integer(Int64(row.key))
    }
    return Set(
      rows.filter { row in request.only.map { $0.values.contains(value($0.attribute, row)) } ?? true }
        .map { row in request.attributes.map { value($0, row) } })
  }

  private func existingMembers(of dimension: DimensionDefinition, _ request: MemberRequest) -> Set<[MemberValue]> {
    let names = request.attributes + (request.only.map { [$0.attribute] } ?? [])
    var rows: [[MemberValue]] = []
    switch dimension.origin {
    case .facts(let star):
      guard let star = warehouse.model.stars[star] else { return [] }
      rows = facts(of: star, .latest).map { fact in
        names.map { degenerateValue($0, of: dimension, fact) }
      }
    case .table(let table, _):
      rows = warehouse.rows(of: table).compactMap { warehouse.joined($0, of: dimension, for: names) }.map { row in
        names.map { warehouse.value(of: $0, in: row, of: dimension) }
      }
    case .loads, .calendar: break
    }
    let some = rows.filter { row in request.only.map { $0.values.contains(row[row.count - 1]) } ?? true }
    return Set(some.map { Array($0.prefix(request.attributes.count)) })
  }

  private func isKnown(_ row: ContractWarehouse.FactRow, _ state: WarehouseState) -> Bool {
    switch state {
    case .latest: row.retiredRun == nil
    case .asKnown(let run): row.loadedRun <= run && row.retiredRun.map { $0 > run } ?? true
    case .knownOn(let day): isKnown(row, .asKnown(run: warehouse.lastRun(on: day)))
    }
  }

  /// The values of a column: one, several for ancestors, none where a table that exists already lacks the member.
  private func values(_ column: CellColumn, of fact: Fact) -> [MemberValue] {
    switch column {
    case .fact(let name): return [factValue(name, fact)]
    case .attribute(let role, let name, _) where fact.star.roles[role] == nil:
      return warehouse.model.dimensions[role].map { [degenerateValue(name, of: $0, fact)] } ?? []
    case .attribute(let role, let name, _) where fact.row == nil:
      guard let (dimension, key) = existingMember(role, of: fact),
        let row = warehouse.row(of: dimension, key: key, for: name)
      else { return [] }
      return [warehouse.value(of: name, in: row, of: dimension)]
    case .attribute(let role, let name, let version):
      guard let member = member(role, of: fact, version: version) else { return [.null] }
      let columns = warehouse.columns(ofDimension: fact.star.roles[role]?.dimension ?? "")
      guard let position = columns.firstIndex(where: { $0.name == name }) else { return [.integer(Int64(member.key))] }
      return [member.values[position]]
    case .ancestor(let role, let hierarchy):
      if let chosen = fact.chosen[column] { return [chosen] }
      guard let (dimension, key) = existingMember(role, of: fact) else { return [] }
      return warehouse.ancestors(of: key, in: dimension, hierarchy: hierarchy)
    }
  }

  private func existingMember(_ role: String, of fact: Fact) -> (DimensionDefinition, key: MemberValue)? {
    guard let role = fact.star.roles[role], let dimension = warehouse.model.dimensions[role.dimension],
      let table = fact.star.table
    else { return nil }
    return (dimension, fact.existing["\(table.alias).\(role.column ?? "")"] ?? .null)
  }

  private func degenerateValue(_ name: String, of dimension: DimensionDefinition, _ fact: Fact) -> MemberValue {
    if let text = dimension.attributes[name]?.expression {
      return warehouse.expressions[text]?(fact.existing) ?? .null
    }
    return factValue(name, fact)
  }

  private func factValue(_ name: String, _ fact: Fact) -> MemberValue {
    guard let row = fact.row else {
      if let text = fact.star.measureColumns[name]?.expression {
        return warehouse.expressions[text]?(fact.existing) ?? .null
      }
      return fact.existing["\(fact.star.table?.alias ?? "").\(name)"] ?? .null
    }
    let columns = warehouse.columns(ofStar: fact.star.name)
    return columns.firstIndex { $0.name == name }.map { row.values[$0] } ?? .null
  }

  private func member(
    _ role: String, of fact: Fact, version: CubeDefinition.DimensionUse.Version
  ) -> ContractWarehouse.DimensionRow? {
    guard let position = fact.star.roles.index(forKey: role), let dimension = fact.star.roles[role]?.dimension else {
      return nil
    }
    let rows = warehouse.dimensionRows[dimension] ?? []
    guard let own = rows.first(where: { $0.key == fact.row?.roleKeys[position] }) else { return nil }
    guard version == .current, let definition = warehouse.model.dimensions[dimension], definition.isVersioned else {
      return own
    }
    let width = definition.naturalKey.count
    return rows.first { $0.isCurrent && $0.values.prefix(width) == own.values.prefix(width) }
  }

  private func aggregate(_ measure: CellRequest.BaseMeasure, _ facts: [Fact]) -> CellValue {
    guard let column = measure.column else { return .integer(Int64(facts.count)) }
    if measure.aggregate == .distinctCount, let first = facts.first, first.star.roles[column] != nil {
      guard first.row != nil else {
        let keys = facts.compactMap { existingMember(column, of: $0)?.key }
        return .integer(Int64(Set(keys.filter { $0 != .null }).count))
      }
      let members = facts.compactMap { fact -> [MemberValue]? in
        guard let member = member(column, of: fact, version: .ofTheDay),
          let definition = warehouse.model.dimensions[fact.star.roles[column]?.dimension ?? ""]
        else { return nil }
        return definition.origin == .calendar
          ? [.integer(Int64(member.key))] : Array(member.values.prefix(definition.naturalKey.count))
      }
      return .integer(Int64(Set(members).count))
    }
    let values = facts.map { factValue(column, $0) }.filter { $0 != .null }
    switch measure.aggregate {
    case .count: return .integer(Int64(values.count))
    case .distinctCount: return .integer(Int64(Set(values).count))
    case .minimum: return values.min { $0.sortsBefore($1) }.map(cell) ?? .null
    case .maximum: return values.max { $0.sortsBefore($1) }.map(cell) ?? .null
    case .sum: return sum(values)
    case .sumOfSquares: return sumOfSquares(values)
    }
  }

  private func cell(_ value: MemberValue) -> CellValue {
    switch value {
    case .integer(let number): .integer(number)
    case .decimal(let number): .decimal(number)
    case .double(let number): .double(number)
    default: .null
    }
  }

  private func sum(_ values: [MemberValue]) -> CellValue {
    values.map(cell).reduce(.null) { sum, value in
      switch (sum, value) {
      case (.integer(let left), .integer(let right)): .integer(left + right)
      case (.decimal(let left), .decimal(let right)):
        .decimal(ScaledDecimal(unscaled: left.unscaled + right.unscaled, scale: left.scale))
      case (.double(let left), .double(let right)): .double(left + right)
      default: value
      }
    }
  }

  private func sumOfSquares(_ values: [MemberValue]) -> CellValue {
    guard !values.isEmpty else { return .null }
    var whole: Int128 = 0
    var scale = 0
    var floating = 0.0
    for value in values {
      switch value {
      case .integer(let number): whole += Int128(number) * Int128(number)
      case .decimal(let number):
        whole += Int128(number.unscaled) * Int128(number.unscaled)
        scale = 2 * number.scale
      case .double(let number): floating += number * number
      default: break
      }
    }
    // One correctly rounded conversion, as numeric to double precision is.
    return .double((Double("\(whole)e-\(scale)") ?? .nan) + floating)
  }
}
