import CubeModel
import CubeQuery
import StarSchema
import Synchronization

/// A cell source over a list of facts that bear their members' attributes themselves, by plain loops.
final class FactList: CellSource {
  /// A fact: attributes by `role.attribute`, measure columns by name.
  struct Fact: Sendable {
    var attributes: [String: MemberValue]
    var measures: [String: CellValue]
  }

  let facts: [Fact]
  /// The calls of `cells(for:)` and `members(for:)` so far.
  let calls = Mutex<[String]>([])

  /// After how many calls a load ends, which changes the stamp.
  let loadAfter: Int

  init(_ facts: [Fact], loadAfter: Int = .max) {
    self.facts = facts
    self.loadAfter = loadAfter
  }

  private var stamp: WarehouseStamp {
    let run = calls.withLock { $0.count } > loadAfter ? 8 : 7
    return WarehouseStamp(run: run, asOf: "2025-12-31T18:00:00Z", definitionsHash: "sample")
  }

  func cells(for requests: [CellRequest]) async throws -> [CellTable] {
    calls.withLock { $0.append("cells") }
    let stamp = stamp
    return requests.map { request in
      let rows = facts.filter { Self.passes($0, request.restrictions, request.ranges) }
      var groups = Dictionary(grouping: rows) { fact in request.grouping.map { Self.value($0, fact) } }
      if request.grouping.isEmpty, groups.isEmpty { groups = [[]: []] }
      let keys = Array(groups.keys)
      return CellTable(
        stamp: stamp, rowCount: keys.count, keys: request.grouping.indices.map { column in keys.map { $0[column] } },
        values: request.measures.map { measure in keys.map { Self.aggregate(measure, groups[$0] ?? []) } })
    }
  }

  func members(for requests: [MemberRequest]) async throws -> [MemberTable] {
    calls.withLock { $0.append("members") }
    let stamp = stamp
    return requests.map { request in
      let role = request.dimension == "date" ? "closed" : request.dimension
      let rows = Set(facts.map { fact in request.attributes.map { fact.attributes["\(role).\($0)"] ?? .null } })
      return MemberTable(stamp: stamp, rows: rows.filter { $0.contains { $0 != .null } })
    }
  }

  func rows(for requests: [RowRequest]) async throws -> [RowTable] {
    calls.withLock { $0.append("rows") }
    let stamp = stamp
    return requests.map { request in
      let passing = facts.filter { Self.passes($0, request.restrictions, request.ranges) }
      let shown = passing.dropFirst(request.offset).prefix(request.limit ?? passing.count)
      let rows = shown.map { fact in request.columns.map { Self.value($0, fact) } }
      return RowTable(stamp: stamp, types: request.columns.map { _ in .text }, rows: rows)
    }
  }

  func stamps(ofStars stars: [String], at state: WarehouseState) async throws -> [WarehouseStamp] {
    let stamp = stamp
    return stars.map { _ in stamp }
  }

  static func value(_ column: CellColumn, _ fact: Fact) -> MemberValue {
    switch column {
    case .attribute(let role, let name, _): fact.attributes["\(role).\(name)"] ?? .null
    case .fact(let name): fact.attributes[name] ?? .null
    case .ancestor(let role, let hierarchy): fact.attributes["\(role).\(hierarchy)"] ?? .null
    }
  }

  static func passes(
    _ fact: Fact, _ restrictions: [CellRequest.Restriction], _ ranges: [CellRequest.Range]
  ) -> Bool {
    restrictions.allSatisfy { restriction in
      restriction.tuples.contains(restriction.columns.map { value($0, fact) }) != restriction.isExclusion
    }
      && ranges.allSatisfy { range in
        let value = value(range.column, fact)
        return value != .null && range.lower.map { !value.precedes($0) } ?? true
          && range.upper.map { !$0.precedes(value) } ?? true
      }
  }

  static func aggregate(_ measure: CellRequest.BaseMeasure, _ facts: [Fact]) -> CellValue {
    guard let column = measure.column else { return .integer(Int64(facts.count)) }
    if measure.aggregate == .distinctCount {
      return .integer(Int64(Set(facts.compactMap { $0.attributes["\(column).customer_id"] }).count))
    }
    let values = facts.compactMap { $0.measures[column] }.filter { $0 != .null }
    if measure.aggregate == .count { return .integer(Int64(values.count)) }
    guard let first = values.first else { return .null }
    if measure.aggregate == .sumOfSquares {
      return .double(values.compactMap(\.doubleValue).reduce(0) { $0 + $1 * $1 })
    }
    return values.dropFirst().reduce(first) { total, value in
      switch (measure.aggregate, total, value) {
      case (.sum, .integer(let left), .integer(let right)): .integer(left + right)
      case (.sum, .decimal(let left), .decimal(let right)):
        .decimal(ScaledDecimal(unscaled: left.unscaled + right.unscaled, scale: left.scale))
      case (.minimum, .decimal(let left), .decimal(let right)): left.unscaled > right.unscaled ? value : total
      case (.maximum, .decimal(let left), .decimal(let right)): left.unscaled < right.unscaled ? value : total
      default: total
      }
    }
  }
}
