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
  /// By `role.hierarchy` of a parent-child hierarchy: for each natural key of a member the keys of itself and all its
  /// ancestors; a member that is not there has its own alone.
  public var ancestors: [String: [MemberValue: [MemberValue]]]

  /// A store of rows.
  public init(
    stamp: WarehouseStamp, stars: [String: [Row]], dimensions: [String: [Row]] = [:],
    ancestors: [String: [MemberValue: [MemberValue]]] = [:]
  ) {
    self.stamp = stamp
    self.stars = stars
    self.dimensions = dimensions
    self.ancestors = ancestors
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

  /// The rows of each request's star that pass, in order.
  public func rows(for requests: [RowRequest]) async throws -> [RowTable] {
    requests.map { request in
      let passing = passing(
        stars[request.star] ?? [], request.restrictions, request.alternatives, ranges: request.ranges)
      let rows = passing.map { row in request.columns.map { row[name($0)] ?? .null } }
        .sorted { $0.sortsBefore($1) }.dropFirst(request.offset).prefix(request.limit ?? .max)
      let types = request.columns.indices.map { column in
        rows.lazy.compactMap { $0[column].columnType }.first ?? .text
      }
      return RowTable(stamp: stamp, types: types, rows: Array(rows))
    }
  }

  /// The store's one stamp.
  public func stamps(ofStars stars: [String], at state: WarehouseState) async throws -> [WarehouseStamp] {
    stars.map { _ in stamp }
  }

  private func table(_ request: CellRequest) -> CellTable {
    let names = request.grouping.map(name)
    let rows = passing(
      expanded(stars[request.star] ?? [], by: request.grouping), request.restrictions,
      request.alternatives, ranges: request.ranges)
    var groups: [[MemberValue]: [Row]] = names.isEmpty ? [[]: []] : [:]
    for row in rows { groups[names.map { row[$0] ?? .null }, default: []].append(row) }
    let keys = Array(groups.keys)
    return CellTable(
      stamp: stamp, rowCount: keys.count, keys: names.indices.map { column in keys.map { $0[column] } },
      values: request.measures.map { measure in keys.map { groups[$0, default: []].value(of: measure) } })
  }

  /// For every ancestor column that is grouped by, each row once with each of its keys.
  private func expanded(_ rows: [Row], by grouping: [CellColumn]) -> [Row] {
    grouping.reduce(rows) { rows, column in
      guard case .ancestor = column else { return rows }
      return rows.flatMap { row in
        values(of: column, in: row).map { key in row.merging([name(column): key]) { $1 } }
      }
    }
  }

  private func passing(
    _ rows: [Row], _ restrictions: [CellRequest.Restriction], _ alternatives: [[CellRequest.Restriction]],
    ranges: [CellRequest.Range]
  ) -> [Row] {
    rows.filter { row in
      ranges.allSatisfy { range in values(of: range.column, in: row).contains { $0.lies(in: range) } }
        && restrictions.allSatisfy { passes(row, $0) }
        && (alternatives.isEmpty || alternatives.contains { $0.allSatisfy { passes(row, $0) } })
    }
  }

  private func passes(_ row: Row, _ restriction: CellRequest.Restriction) -> Bool {
    let tuples = restriction.columns.reduce([[]]) { tuples, column in
      values(of: column, in: row).flatMap { value in tuples.map { $0 + [value] } }
    }
    return tuples.contains { restriction.tuples.contains($0) } != restriction.isExclusion
  }

  /// The values of a column: one, unless it is an ancestor column by which rows have not been expanded.
  private func values(of column: CellColumn, in row: Row) -> [MemberValue] {
    let name = name(column)
    guard case .ancestor(let role, _) = column, row[name] == nil else { return [row[name] ?? .null] }
    let member = row[role] ?? .null
    return ancestors[name]?[member] ?? [member]
  }

  private func name(_ column: CellColumn) -> String {
    switch column {
    case .attribute(let role, let name, _): "\(role).\(name)"
    case .fact(let name): name
    case .ancestor(let role, let hierarchy): "\(role).\(hierarchy)"
    }
  }
}
