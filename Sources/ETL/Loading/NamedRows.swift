internal import CubeModel
internal import OrderedCollections
internal import Postgres
internal import StarSchema

/// The rows of a table that changed rows of another name by one of their columns, where an index of staging finds them.
struct NamedRows {
  /// The column of the changed rows.
  let name: Identifier
  /// What the rows have that they name, over `o`.
  let value: SQL

  /// The rows, found by their names one by one.
  ///
  /// However many names there are, each row is found once at most: that all are named costs little more than to look at them
  /// all.
  ///
  /// Of rows put together from two tables the planner does not know that each is there once, and would rather look at all;
  /// nor how many names they have, which `distinct` would leave it to guess at 200. By `union` it takes each for another.
  func rows(of all: SQL, by changed: [SQL]) -> SQL {
    let names = changed.map { SQL("select c.\(name) as plumb_name from (\($0)) as c") }
    let once: SQL =
      changed.count == 1 ? "select distinct * from (\(names[0])) as c" : names.joined(separator: " union ")
    return """
      (select plumb_named.* from (\(once)) as plumb_names cross join lateral (
        select * from \(all) as o where \(value) = plumb_names.plumb_name offset 0
      ) as plumb_named)
      """
  }
}

extension LoadQuery {
  /// The rows that changed rows of a table name in the condition by which it is joined; by the alias of the table that is named.
  ///
  /// They name a column plainly, or else what the condition makes of one.
  func namedRows(by alias: String) throws -> [String: NamedRows] {
    guard let condition = load.joins.first(where: { $0.table.alias == alias })?.condition else { return [:] }
    let joins = context.schema.joins
    let staged = Dictionary(try references.map { ($0.alias, try context.staged($0)) }) { first, _ in first }
    var named: [String: NamedRows] = [:]
    for equality in LoadDefinition.equalities(requiredBy: condition) {
      for (own, other) in [(equality.left, equality.right), (equality.right, equality.left)] where own.alias == alias {
        guard named[other.alias] == nil, let table = staged[other.alias], joins.isIndexed(other.name, of: table) else {
          continue
        }
        named[other.alias] = NamedRows(name: Identifier(own.name), value: "o.\(Identifier(other.name))")
      }
    }
    let derived = LoadDefinition.derivedEqualities(requiredBy: condition) { staged[$0]?.table.columns[$1]?.type }
    for (column, (other, value)) in derived where column.alias == alias && named[other] == nil {
      guard let table = staged[other], joins.isIndexed(value, of: table) else { continue }
      let text = value.sql(of: "o." + SQLName.quoted(value.name))
      named[other] = NamedRows(name: Identifier(column.name), value: SQL(unsafeSQL: text))
    }
    return named
  }
}
