internal import CubeModel
internal import OrderedCollections
internal import Postgres
internal import StarSchema

/// What all phases of a run know: the definitions, the run's number, what was loaded before.
struct RunContext {
  /// The tables that the definitions ask for, with the columns by which loads join staged ones.
  let schema: WarehouseSchema
  let runID: Int
  /// The day from which changes hold whose source does not say it, as `yyyy-mm-dd`.
  let loadDay: String
  let book: DefinitionBook
  let reporter: Reporter
  /// What is read, and what is worked out anew.
  var extent = LoadExtent.changes
  /// The source tables that are read as a whole run would read them, whatever the extent.
  var readWhole: OrderedSet<String> = []
  /// The tables that this run has made, by their paths: `star.fact_sale`.
  var newTables: [String: TableDefinition] = [:]
  /// The columns that this run has added to tables that were there, by the tables' paths.
  var newColumns: [String: Set<String>] = [:]

  var model: Model { schema.model }

  /// The context in which a source's table is staged.
  func staging(_ path: String) -> RunContext {
    var context = self
    if readWhole.contains(path) { context.extent = .changes }
    return context
  }

  /// The staged table that a load refers to.
  func staged(_ reference: LoadDefinition.StagedTable) throws(ETLError) -> StagedTable {
    guard let source = model.sources[reference.source], let table = source.tables[reference.table] else {
      throw ETLError(
        .definition, at: "\(reference.source).\(reference.table)",
        "a load reads this table, but no source defines it")
    }
    return StagedTable(source: source, table: table)
  }

  /// Notes with what a thing was loaded, where that is another definition than last time.
  func keep(
    _ kind: DefinitionBook.Kind, _ name: String, _ fingerprint: String, on warehouse: borrowing Connection
  ) throws {
    guard book.fingerprint(kind, name) != fingerprint else { return }
    try DefinitionBook.keep(kind, name, fingerprint, runID: runID, on: warehouse)
  }

  /// Whether a source's table is read with another definition than last time.
  func isRedefined(_ staged: StagedTable) -> Bool {
    book.fingerprint(.sourceTable, staged.path) != Fingerprint.of(staged.table, in: staged.source)
  }
}
