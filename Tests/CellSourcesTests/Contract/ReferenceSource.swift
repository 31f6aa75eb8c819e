import CubeModel
import CubeQuery
import OrderedCollections
import StarSchema
import Testing

/// Answers requests by the plainest loops over the warehouse's values: what every cell source must equal.
struct ReferenceSource {
  let warehouse: ContractWarehouse

  private struct Fact {
    let row: ContractWarehouse.FactRow
    let star: StarDefinition
  }

  /// The rows of the answer: keys, then values; their order does not matter.
  func cells(for request: CellRequest) throws -> Set<[String]> {
    let star = try #require(warehouse.model.stars[request.star])
    let facts = facts(of: star, request.state, request.restrictions, request.ranges)
    var groups = Dictionary(grouping: facts) { fact in request.grouping.map { value($0, of: fact) } }
    if request.grouping.isEmpty, groups.isEmpty { groups = [[]: []] }
    return Set(
      groups.map { key, facts in
        key.map { "\($0)" } + request.measures.map { "\(aggregate($0, facts))" }
      })
  }

  /// The rows of the answer, in order.
  func rows(for request: RowRequest) throws -> [[MemberValue]] {
    let star = try #require(warehouse.model.stars[request.star])
    let facts = facts(of: star, request.state, request.restrictions, request.ranges)
    let rows = facts.map { fact in request.columns.map { value($0, of: fact) } }
      .sorted { left, right in
        left.lexicographicallyPrecedes(right) { $0 != .null && ($1 == .null || less($0, $1)) }
      }
    return Array(rows.dropFirst(request.offset).prefix(request.limit ?? .max))
  }

  private func facts(
    of star: StarDefinition, _ state: WarehouseState, _ restrictions: [CellRequest.Restriction],
    _ ranges: [CellRequest.Range]
  ) -> [Fact] {
    (warehouse.factRows[star.name] ?? []).map { Fact(row: $0, star: star) }
      .filter { isKnown($0.row, state) }
      .filter { fact in
        restrictions.allSatisfy { restriction in
          let tuple = restriction.columns.map { value($0, of: fact) }
          return restriction.tuples.contains(tuple) != restriction.isExclusion
        }
      }
      .filter { fact in ranges.allSatisfy { isIn($0, value($0.column, of: fact)) } }
  }

  /// The rows of the answer.
  func members(for request: MemberRequest) -> Set<[MemberValue]> {
    let columns = warehouse.columns(ofDimension: request.dimension).map(\.name)
    let rows = (warehouse.dimensionRows[request.dimension] ?? []).filter { $0.isCurrent || !request.currentOnly }
    func value(_ attribute: String, _ row: ContractWarehouse.DimensionRow) -> MemberValue {
      columns.firstIndex(of: attribute).map { row.values[$0] } ?? .integer(Int64(row.key))
    }
    return Set(
      rows.filter { row in request.only.map { $0.values.contains(value($0.attribute, row)) } ?? true }
        .map { row in request.attributes.map { value($0, row) } })
  }

  private func isKnown(_ row: ContractWarehouse.FactRow, _ state: WarehouseState) -> Bool {
    switch state {
    case .latest: row.retiredRun == nil
    case .asKnown(let run): row.loadedRun <= run && row.retiredRun.map { $0 > run } ?? true
    case .knownOn(let day): isKnown(row, .asKnown(run: warehouse.lastRun(on: day)))
    }
  }

  private func isIn(_ range: CellRequest.Range, _ value: MemberValue) -> Bool {
    if range.lower == nil, range.upper == nil { return true }
    guard value != .null else { return false }
    return range.lower.map { $0 == value || less($0, value) } ?? true
      && range.upper.map { $0 == value || less(value, $0) } ?? true
  }

  private func less(_ left: MemberValue, _ right: MemberValue) -> Bool {
    switch (left, right) {
    case (.integer(let left), .integer(let right)): left < right
    case (.decimal(let left), .decimal(let right)): left.unscaled < right.unscaled
    case (.double(let left), .double(let right)): left < right
    case (.boolean(let left), .boolean(let right)): !left && right
    case (.text(let left), .text(let right)): left.utf8.lexicographicallyPrecedes(right.utf8)
    case (.date(let left), .date(let right)), (.timestamp(let left), .timestamp(let right)): left < right
    default: false
    }
  }

  private func value(_ column: CellColumn, of fact: Fact) -> MemberValue {
    switch column {
    case .fact(let name): return factValue(name, fact)
    case .ancestor: return .null
    case .attribute(let role, let name, let version):
      guard let member = member(role, of: fact, version: version) else { return .null }
      let columns = warehouse.columns(ofDimension: fact.star.roles[role]?.dimension ?? "")
      guard let position = columns.firstIndex(where: { $0.name == name }) else { return .integer(Int64(member.key)) }
      return member.values[position]
    }
  }

  private func factValue(_ name: String, _ fact: Fact) -> MemberValue {
    let columns = warehouse.columns(ofStar: fact.star.name)
    return columns.firstIndex { $0.name == name }.map { fact.row.values[$0] } ?? .null
  }

  private func member(
    _ role: String, of fact: Fact, version: CubeDefinition.DimensionUse.Version
  ) -> ContractWarehouse.DimensionRow? {
    guard let position = fact.star.roles.index(forKey: role), let dimension = fact.star.roles[role]?.dimension else {
      return nil
    }
    let rows = warehouse.dimensionRows[dimension] ?? []
    guard let own = rows.first(where: { $0.key == fact.row.roleKeys[position] }) else { return nil }
    guard version == .current, let definition = warehouse.model.dimensions[dimension], definition.isVersioned else {
      return own
    }
    let width = definition.naturalKey.count
    return rows.first { $0.isCurrent && $0.values.prefix(width) == own.values.prefix(width) }
  }

  private func aggregate(_ measure: CellRequest.BaseMeasure, _ facts: [Fact]) -> CellValue {
    guard let column = measure.column else { return .integer(Int64(facts.count)) }
    if measure.aggregate == .distinctCount, fact(facts, hasRole: column) {
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
    case .minimum: return values.min(by: less).map(cell) ?? .null
    case .maximum: return values.max(by: less).map(cell) ?? .null
    case .sum: return sum(values)
    case .sumOfSquares: return sumOfSquares(values)
    }
  }

  private func fact(_ facts: [Fact], hasRole role: String) -> Bool {
    warehouse.model.stars.values.contains { $0.roles[role] != nil }
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
