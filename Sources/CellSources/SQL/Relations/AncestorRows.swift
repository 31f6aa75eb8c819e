internal import CubeModel
internal import OrderedCollections
internal import Postgres
internal import StarSchema

/// The rows `member`, `ancestor` of a parent-child hierarchy: each member with itself and each of its ancestors.
struct AncestorRows: Hashable {
  static let member = Identifier("member")
  static let ancestor = Identifier("ancestor")

  let sql: SQL

  /// - Parameter rows: the rows of the hierarchy's dimension, in its version of today.
  init(_ parentChild: DimensionDefinition.ParentChild, level: DimensionDefinition.Level, rows: DimensionRows) {
    if let closure = parentChild.closure {
      let member = closure.table.column(closure.childColumn)
      let ancestor = closure.table.column(closure.parentColumn)
      sql = "select \(member) as \(Self.member), \(ancestor) as \(Self.ancestor) from \(closure.table.fromItem)"
      return
    }
    let key = rows.column(level.attribute)
    let parent = rows.column(parentChild.parentAttribute)
    let tables = rows.tables(joins: rows.dimension.joins(neededBy: [level.attribute, parentChild.parentAttribute]))
    let conditions = rows.conditions.isEmpty ? SQL("true") : rows.conditions.joined(separator: " and ")
    let root: SQL = parentChild.rootValue.map { " and (\(parent))::text <> \($0)" } ?? ""
    // Rows that are there already are not found again, so that a circle of parents comes to an end. The name is one that
    // no table of the definitions has.
    sql = """
      with recursive "plumb line" (member, ancestor) as (
        select \(key), \(key) from \(tables) where \(conditions) and \(key) is not null
        union
        select line.member, above.parent from "plumb line" as line
          join (select \(key) as key, \(parent) as parent from \(tables) \
      where \(conditions) and \(parent) is not null\(root)) as above on above.key = line.ancestor
      ) select member, ancestor from "plumb line"
      """
  }
}
