internal import CubeModel
internal import CubeQuery
internal import OrderedCollections

/// Which facts a request leaves out because a table that exists already lacks the row that they refer to.
///
/// Two requests of equal value leave out the same ones for that reason, so that the finer one's groups add up to the
/// coarser one's. In stars that are loaded no fact is ever left out.
struct UnmatchedFacts: Hashable, Sendable {
  private struct Table: Hashable {
    let factKey: String
    let identity: DimensionRows.Identity
    let joins: Set<ExistingJoin>
  }

  private var tables: Set<Table> = []
  private var ancestors: Set<CellColumn> = []

  /// - Throws: `CellSourceError` for what the model does not have.
  init(of request: CellRequest, model: Model) throws {
    let facts = try FactRows(star: request.star, model: model)
    guard facts.star.table != nil else { return }
    let ranges = request.ranges.filter { $0.lower != nil || $0.upper != nil }.map(\.column)
    let restrictions = request.restrictions + request.alternatives.flatMap(\.self)
    for column in request.grouping + restrictions.flatMap(\.columns) + ranges {
      let found = try FactColumn(column, of: facts)
      if found.ancestors != nil { ancestors.insert(column) }
      guard case .dimension(let rows, let factKey, let name, _) = found.own else { continue }
      tables.insert(
        Table(factKey: factKey, identity: rows.identity, joins: Set(rows.dimension.joins(neededBy: [name]))))
    }
    // A table with further ones joined leaves out whatever it does without them.
    tables = tables.filter { table in
      !tables.contains { other in
        other != table && other.factKey == table.factKey && other.identity == table.identity
          && other.joins.isStrictSuperset(of: table.joins)
      }
    }
  }
}
