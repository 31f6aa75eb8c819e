internal import CubeQuery
internal import OrderedCollections
internal import Postgres
internal import StarSchema

/// The columns by which a statement groups, some of them for each grouping, and how its rows are told apart again.
///
/// Over existing tables a grouping leaves out facts that lack a member of its dimensions; another grouping of the same
/// statement does not. Where they differ the groups are made by whether facts have the member, too, and those without
/// are left out when the rows are read.
struct GroupColumns {
  private struct Column {
    let column: CellColumn
    let type: ColumnType
    let expression: SQL
    /// The position of what says whether facts have the column's member, if that is grouped by.
    var isMatched: Int?
  }

  private var columns: [Column] = []
  private var matches: [SQL] = []
  private let groupings: [[CellColumn]]

  /// - Throws: `CellSourceError` for what the model does not have.
  init(of groupings: [[CellColumn]], in query: inout FactQuery) throws {
    self.groupings = groupings
    var seen: Set<CellColumn> = []
    var users: [SQL: Int] = [:]
    var found: [(column: FactColumn, isMatched: SQL?)] = []
    for column in groupings.joined() where seen.insert(column).inserted {
      let place = try FactColumn(column, of: query.rows)
      columns.append(Column(column: column, type: place.type, expression: query.expression(of: place)))
      found.append((place, query.hasMember(by: place)))
    }
    for grouping in groupings {
      let needed = zip(columns, found).filter { grouping.contains($0.0.column) }.compactMap(\.1.isMatched)
      for match in Set(needed) { users[match, default: 0] += 1 }
    }
    for (position, (column, isMatched)) in found.enumerated() {
      guard let isMatched else { continue }
      if users[isMatched] == groupings.count {
        query.dropUnmatched(by: column)
      } else {
        columns[position].isMatched = matches.firstIndex(of: isMatched) ?? matches.count
        if !matches.contains(isMatched) { matches.append(isMatched) }
      }
    }
  }

  private var expressions: [SQL] { columns.map(\.expression) + matches }

  /// The number of a row's grouping, as an output column.
  var set: SQL { expressions.isEmpty ? "0" : "grouping(\(expressions.joined()))" }

  /// Which expressions a grouping groups by; columns of two roles can be one and the same expression.
  private func isGrouped(by grouping: [CellColumn]) -> [Bool] {
    let own = columns.filter { grouping.contains($0.column) }
    let needed = Set(own.map(\.expression) + own.compactMap { $0.isMatched.map { matches[$0] } })
    return expressions.map { needed.contains($0) }
  }

  /// The output columns of the groups.
  var outputs: [SQL] { columns.map { $0.type.output($0.expression) } + matches }

  /// The group by clause, on a line of its own.
  var clause: SQL {
    guard !columns.isEmpty else { return "" }
    var numbers: Set<Int> = []
    let sets = groupings.filter { numbers.insert(setNumber(of: $0)).inserted }.map { grouping in
      let grouped = OrderedSet(zip(expressions, isGrouped(by: grouping)).filter(\.1).map(\.0))
      return SQL("(\(grouped.joined()))")
    }
    return "\ngroup by grouping sets (\(sets.joined()))"
  }

  /// What `grouping()` says in the rows of a grouping: a bit for each expression that is not part of it, the last one's
  /// the lowest.
  func setNumber(of grouping: [CellColumn]) -> Int {
    isGrouped(by: grouping).reduce(0) { $0 << 1 | ($1 ? 0 : 1) }
  }

  /// The positions of rows by the number of their grouping, those left out of which facts lack a member.
  ///
  /// - Throws: `PostgresError` when a row is not one of this statement.
  func rowsBySet(_ rows: Rows) throws -> [Int: [Int]] {
    var rowsBySet: [Int: [Int]] = [:]
    for (index, row) in rows.enumerated() {
      let lacksMember = try matches.indices.contains { try row.optionalBool(1 + columns.count + $0) == false }
      if !lacksMember { rowsBySet[try row.int(0), default: []].append(index) }
    }
    return rowsBySet
  }

  /// The values of a column in some rows.
  ///
  /// - Throws: `PostgresError` when a value is not of the column's type.
  func values(of column: CellColumn, in rows: Rows, at positions: [Int]) throws -> [MemberValue] {
    guard let index = columns.firstIndex(where: { $0.column == column }) else { return [] }
    return try positions.map { try columns[index].type.memberValue(in: rows[$0], column: 1 + index) }
  }
}
