public import CubeQuery
import StarSchema

/// The door over arrays of rows: it groups, restricts and aggregates for real, in the plainest way.
///
/// A row of a star is a dictionary: fact columns by name, a role's natural key under the role's name, its attributes
/// under `role.attribute`. What a row does not have is null.
public struct RowStore: CellSource {
  /// A row of a star or a dimension.
  public typealias Row = [String: MemberValue]

  /// What answers rest on.
  public var stamp: WarehouseStamp
  /// The rows of each star.
  public var stars: [String: [Row]]
  /// The rows of each dimension.
  public var dimensions: [String: [Row]]

  /// A store of rows.
  public init(stamp: WarehouseStamp, stars: [String: [Row]], dimensions: [String: [Row]] = [:]) {
    self.stamp = stamp
    self.stars = stars
    self.dimensions = dimensions
  }

  /// Groups and aggregates the rows of each request's star.
  public func cells(for requests: [CellRequest]) async throws -> [CellTable] {
    requests.map(table)
  }

  /// The distinct rows of each request's dimension.
  public func members(for requests: [MemberRequest]) async throws -> [MemberTable] {
    requests.map { request in
      let rows = (dimensions[request.dimension] ?? []).filter { row in
        request.only.map { $0.values.contains(row[$0.attribute] ?? .null) } ?? true
      }
      let distinct = Set(rows.map { row in request.attributes.map { row[$0] ?? .null } })
      return MemberTable(stamp: stamp, rows: Array(distinct))
    }
  }

  private func table(_ request: CellRequest) -> CellTable {
    let names = request.grouping.map(name)
    let ranges = request.ranges.map { (name: name($0.column), range: $0) }
    let rows = (stars[request.star] ?? []).filter { row in
      ranges.allSatisfy { name, range in holds(row[name] ?? .null, range) }
        && request.restrictions.allSatisfy { restriction in
          let tuple = restriction.columns.map { row[name($0)] ?? .null }
          return restriction.tuples.contains(tuple) != restriction.isExclusion
        }
    }
    var groups: [[MemberValue]: [Row]] = names.isEmpty ? [[]: []] : [:]
    for row in rows { groups[names.map { row[$0] ?? .null }, default: []].append(row) }
    let keys = Array(groups.keys)
    return CellTable(
      stamp: stamp, rowCount: keys.count, keys: names.indices.map { column in keys.map { $0[column] } },
      values: request.measures.map { measure in keys.map { value(of: measure, over: groups[$0] ?? []) } })
  }

  private func name(_ column: CellColumn) -> String {
    switch column {
    case .attribute(let role, let name, _): "\(role).\(name)"
    case .fact(let name): name
    }
  }

  private func holds(_ value: MemberValue, _ range: CellRequest.Range) -> Bool {
    func isOrdered(_ left: MemberValue, _ right: MemberValue) -> Bool {
      switch (left, right) {
      case (.integer(let left), .integer(let right)): left <= right
      case (.date(let left), .date(let right)): left <= right
      default: false
      }
    }
    return (range.lower.map { isOrdered($0, value) } ?? true) && (range.upper.map { isOrdered(value, $0) } ?? true)
  }

  private func value(of measure: CellRequest.BaseMeasure, over rows: [Row]) -> CellValue {
    guard let column = measure.column else { return .integer(Int64(rows.count)) }
    let values = rows.compactMap { $0[column] }.filter { $0 != .null }
    switch measure.aggregate {
    case .count: return .integer(Int64(values.count))
    case .distinctCount: return .integer(Int64(Set(values).count))
    case .sumOfSquares: return .double(values.reduce(0) { $0 + number($1) * number($1) })
    case .minimum: return values.map(cell).min { ($0.doubleValue ?? 0) < ($1.doubleValue ?? 0) } ?? .null
    case .maximum: return values.map(cell).max { ($0.doubleValue ?? 0) < ($1.doubleValue ?? 0) } ?? .null
    case .sum: return sum(of: values)
    }
  }

  private func sum(of values: [MemberValue]) -> CellValue {
    guard let first = values.first else { return .null }
    switch first {
    case .integer:
      return .integer(values.reduce(0) { $0 + (cell($1).whole ?? 0) })
    case .decimal(let decimal):
      let unscaled = values.reduce(Int64(0)) { if case .decimal(let value) = $1 { $0 + value.unscaled } else { $0 } }
      return .decimal(ScaledDecimal(unscaled: unscaled, scale: decimal.scale))
    default:
      return .double(values.reduce(0) { $0 + number($1) })
    }
  }

  private func number(_ value: MemberValue) -> Double { cell(value).doubleValue ?? 0 }

  private func cell(_ value: MemberValue) -> CellValue {
    switch value {
    case .integer(let value): .integer(value)
    case .decimal(let value): .decimal(value)
    case .double(let value): .double(value)
    default: .null
    }
  }
}

extension CellValue {
  fileprivate var whole: Int64? { if case .integer(let value) = self { value } else { nil } }
}
