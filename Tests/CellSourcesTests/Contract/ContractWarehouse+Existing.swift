import CubeModel
import CubeQuery
import OrderedCollections
import StarSchema

extension ContractWarehouse {
  /// The rows of an existing table, each with its columns' values by `alias.column`.
  func rows(of table: ExistingTable) -> [[String: MemberValue]] {
    guard case .table(_, let name) = table.rows, let existing = existing[name] else { return [] }
    return existing.rows.map { row in
      Dictionary(uniqueKeysWithValues: zip(existing.columns, row).map { ("\(table.alias).\($0.name)", $1) })
    }
  }

  /// The joined row of an existing dimension's member by its key, through the joins that a column needs; nil when a
  /// table lacks its row.
  func row(of dimension: DimensionDefinition, key: MemberValue, for column: String) -> [String: MemberValue]? {
    guard case .table(let table, _) = dimension.origin, key != .null else { return nil }
    let name = "\(table.alias).\(dimension.naturalKey.keys.first ?? "")"
    guard let own = rows(of: table).first(where: { $0[name] == key }) else { return nil }
    return joined(own, of: dimension, for: [column])
  }

  /// A row of an existing dimension's table with those of the joins that columns need.
  func joined(
    _ row: [String: MemberValue], of dimension: DimensionDefinition, for columns: [String]
  ) -> [String: MemberValue]? {
    var row = row
    for join in dimension.joins(neededBy: columns) {
      let found = rows(of: join.table).first { other in
        join.ties.allSatisfy { tie in
          let value = row["\(tie.otherAlias).\(tie.otherColumn)"] ?? .null
          return value != .null && other["\(join.table.alias).\(tie.column)"] == value
        }
      }
      guard let found else { return nil }
      row.merge(found) { $1 }
    }
    return row
  }

  /// The value of a dimension's column in a joined row.
  func value(of column: String, in row: [String: MemberValue], of dimension: DimensionDefinition) -> MemberValue {
    if let text = dimension.attributes[column]?.expression { return expressions[text]?(row) ?? .null }
    guard case .table(let table, _) = dimension.origin else { return .null }
    return row["\(table.alias).\(column)"] ?? .null
  }

  /// The keys of a member and its ancestors; empty when the dimension does not have it.
  func ancestors(of member: MemberValue, in dimension: DimensionDefinition, hierarchy: String) -> [MemberValue] {
    let level = dimension.hierarchies.first { $0.name == hierarchy }?.levels.first
    guard let level, let parentChild = level.parentChild else { return [] }
    if let closure = parentChild.closure {
      return rows(of: closure.table).compactMap { row in
        row["\(closure.table.alias).\(closure.childColumn)"] == member
          ? row["\(closure.table.alias).\(closure.parentColumn)"] : nil
      }
    }
    guard case .table(let table, _) = dimension.origin else { return [] }
    var line: [MemberValue] = []
    var next = member
    while let row = rows(of: table).first(where: { $0["\(table.alias).\(level.attribute)"] == next }) {
      if line.contains(next) { return line }
      line.append(next)
      next = value(of: parentChild.parentAttribute, in: row, of: dimension)
      if next == .null || parentChild.rootValue == String(describing: next.wholeNumber ?? -1) { return line }
    }
    return line.isEmpty ? [] : line + [next]
  }
}

extension MemberValue {
  var wholeNumber: Int64? { if case .integer(let number) = self { number } else { nil } }

  var string: String? { if case .text(let text) = self { text } else { nil } }
}
