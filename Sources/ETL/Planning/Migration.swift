internal import CubeModel
internal import Postgres
internal import StarSchema

/// The steps that make the warehouse's tables what the definitions want, done before and after the rows.
struct Migration {
  /// The schemas whose tables the definitions own.
  static let ownedSchemas = ["staging", "star"]

  /// All steps, also those that are not asked for.
  let steps: [MigrationStep]
  /// The names of the destructive steps that are asked for.
  let allowed: Set<String>

  /// Compares the model with the database.
  init(model: Model, allowing allowed: Set<String>, on warehouse: borrowing Connection) throws {
    self.allowed = allowed
    let schema = WarehouseSchema(model: model)
    let described = schema.withoutTakenColumns(try SchemaCatalogue.tables(in: Self.ownedSchemas, on: warehouse))
    let difference = SchemaDifference(defined: schema.tables, described: described)
    let known = try DefinitionBook(on: warehouse)
    let views = schema.views.filter { known.fingerprint(.view, $0.path) != Fingerprint.of($0) }
      .map { MigrationStep(.replaceView, $0.path, $0.statements) }
    steps = difference.steps + views
    let made = Set(difference.steps.filter { $0.kind == .createTable }.map(\.subject))
    newTables = Dictionary(schema.tables.filter { made.contains($0.path) }.map { ($0.path, $0) }) { first, _ in first }
  }

  /// The steps that lose something and that nobody asked for.
  var withheld: [MigrationStep] {
    steps.filter { $0.isDestructive && !allowed.contains($0.subject) }
  }

  /// The steps that a run does.
  var done: [MigrationStep] {
    steps.filter { !$0.isDestructive || allowed.contains($0.subject) }
  }

  /// The tables that a run makes, by their paths.
  let newTables: [String: TableDefinition]

  /// The columns that a run adds to tables which are there, by the tables' paths.
  var newColumns: [String: Set<String>] {
    var columns: [String: Set<String>] = [:]
    for step in done where step.kind == .addColumn {
      let parts = step.subject.split(separator: ".", maxSplits: 2).map(String.init)
      guard parts.count == 3 else { continue }
      columns["\(parts[0]).\(parts[1])", default: []].insert(parts[2])
    }
    return columns
  }

  /// Refuses to go on when a withheld step is one that a load needs.
  ///
  /// A run that reads a part of the rows cannot be allowed such a step, since it concerns all of them.
  func refuseWithoutNeededSteps(for extent: LoadExtent) throws(ETLError) {
    guard let step = withheld.first(where: \.isNeededToLoad) else { return }
    let way =
      extent.isPartial
      ? " and concerns all rows; do it first: plumb etl run --allow \(step.subject)"
      : "; allow it by naming '\(step.subject)'"
    throw ETLError(.schema, at: step.subject, "the definitions ask to \(step), which may lose values\(way)")
  }

  /// Does the steps that come before the rows.
  func prepare(on warehouse: borrowing Connection) throws {
    for schema in Self.ownedSchemas + ["mart"] {
      _ = try warehouse.execute("create schema if not exists \(Identifier(schema))")
    }
    // A view stands in the way of changes to the columns that it reads.
    if steps.contains(where: { $0.kind == .changeType && allowed.contains($0.subject) }) {
      try dropViews(on: warehouse)
    }
    for step in steps where !step.followsLoad && step.kind != .replaceView {
      guard !step.isDestructive || allowed.contains(step.subject) else { continue }
      try run(step, on: warehouse)
    }
  }

  /// Does the steps that come after the rows: indexes and foreign keys of new tables, and the views.
  ///
  /// The database is described anew, since loads build some of the indexes themselves.
  func complete(model: Model, runID: Int, on warehouse: borrowing Connection) throws {
    let schema = WarehouseSchema(model: model)
    let described = schema.withoutTakenColumns(try SchemaCatalogue.tables(in: Self.ownedSchemas, on: warehouse))
    for step in SchemaDifference(defined: schema.tables, described: described).steps
    // What this run has made is among the tables that are there by now.
    where step.followsLoad || step.kind == .createIndex {
      try run(step, on: warehouse)
    }
    let present = try Self.views(on: warehouse)
    let book = try DefinitionBook(on: warehouse)
    for view in schema.views {
      let fingerprint = Fingerprint.of(view)
      guard !present.contains(view.name) || book.fingerprint(.view, view.path) != fingerprint else { continue }
      for statement in view.statements { _ = try warehouse.execute(SQL(unsafeSQL: statement)) }
      try DefinitionBook.keep(.view, view.path, fingerprint, runID: runID, on: warehouse)
    }
  }

  private func run(_ step: MigrationStep, on warehouse: borrowing Connection) throws {
    for statement in step.statements {
      do {
        _ = try warehouse.execute(SQL(unsafeSQL: statement))
      } catch {
        throw ETLError(.schema, at: step.subject, "the step '\(step)' failed.", underlying: error)
      }
    }
  }

  private static func views(on warehouse: borrowing Connection) throws -> Set<String> {
    Set(
      try warehouse.rows("select viewname from pg_catalog.pg_views where schemaname = 'mart'").map { try $0.string(0) })
  }

  private func dropViews(on warehouse: borrowing Connection) throws {
    for view in try Self.views(on: warehouse) {
      _ = try warehouse.execute("drop view \(Identifier("mart", view))")
    }
  }
}
