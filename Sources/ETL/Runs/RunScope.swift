internal import CubeModel
internal import OrderedCollections
internal import Postgres
internal import StarSchema

/// What a run's extent comes to: which source tables are read, which entries of the log of rejects are replayed, and
/// what is worked out anew.
struct RunScope {
  let extent: LoadExtent
  /// The source tables that are read, by their paths; nil for all.
  private(set) var tables: Set<String>?
  /// The entries that are replayed, by the source that once gave them.
  private(set) var replayed: [String: [Int]] = [:]
  /// The dimensions and stars that are worked out anew.
  private(set) var anew: Set<String> = []

  /// - Throws: `ETLError` when the star of a period is not defined.
  init(_ extent: LoadExtent, model: Model, on warehouse: borrowing Connection) throws {
    self.extent = extent
    switch extent {
    case .changes: break
    case .period(let period): try restrict(to: period, model)
    case .rejects(let numbers):
      let rows = try ReplayedRows.playable(numbers, on: warehouse)
        .filter { model.sources[$0.source]?.tables[$0.table] != nil }
      tables = Set(rows.map { "\($0.source).\($0.table)" })
      for row in rows { replayed[row.source, default: []].append(row.number) }
      anew = try ReplayedRows.targets(numbers, on: warehouse)
    }
  }

  private mutating func restrict(to period: LoadPeriod, _ model: Model) throws {
    guard let name = period.star else {
      anew = Set(model.loadedStars.map(\.name))
      return
    }
    guard let star = model.loadedStars.first(where: { $0.name == name }) else {
      throw ETLError(.definition, at: name, "no star of that name is loaded")
    }
    anew = [name]
    var loads = star.loads
    for role in star.roles.values {
      if case .loads(let own)? = model.dimensions[role.dimension]?.origin { loads += own }
    }
    let references = loads.flatMap { [$0.from] + $0.joins.map(\.table) }
    tables = Set(references.map { "\($0.source).\($0.table)" })
  }

  /// Whether a source table is read.
  func reads(_ path: String) -> Bool { tables?.contains(path) ?? true }

  /// Whether any table of a source is read.
  func reads(_ source: SourceDefinition) -> Bool {
    source.tables.values.contains { reads(source.name + "." + $0.name) }
  }

  /// The book as the run reads it: without what is worked out anew.
  func book(of book: DefinitionBook) -> DefinitionBook {
    anew.reduce(book) { $0.forgetting(.star, $1).forgetting(.dimension, $1) }
  }

  /// Refuses to read a part of the rows where the definitions ask for columns that the other rows do not have yet.
  func refuse(_ steps: [MigrationStep]) throws(ETLError) {
    guard extent.isPartial, let step = steps.first(where: { [.addColumn, .changeType].contains($0.kind) }) else {
      return
    }
    throw ETLError(
      .schema, at: step.subject,
      "the definitions ask to \(step), which needs all rows; load with plumb etl run first")
  }
}
