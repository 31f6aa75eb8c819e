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
  /// The source tables that are read as a whole run would read them, by their paths: staging has not had them yet, or not
  /// all of the columns that the definitions ask for, so that a part of their rows would leave the others without.
  private(set) var readWhole: OrderedSet<String> = []

  /// - Throws: `ETLError` when the star of a period is not defined.
  init(_ extent: LoadExtent, model: Model, on warehouse: borrowing Connection) throws {
    self.extent = extent
    switch extent {
    case .changes: break
    case .period(let period):
      try restrict(to: period, model)
      try widen(model, on: warehouse)
    case .rejects(let numbers):
      let rows = try ReplayedRows.playable(numbers, on: warehouse)
        .filter { model.sources[$0.source]?.tables[$0.table] != nil }
      tables = Set(rows.map { "\($0.source).\($0.table)" })
      anew = try ReplayedRows.targets(numbers, on: warehouse)
      try widen(model, on: warehouse)
      // What is read whole comes again from its source, its rejected rows among it.
      for row in rows where !readWhole.contains("\(row.source).\(row.table)") {
        replayed[row.source, default: []].append(row.number)
      }
    }
  }

  /// Adds the tables that are to be read whole since the definitions give them what staging does not have.
  private mutating func widen(_ model: Model, on warehouse: borrowing Connection) throws {
    let steps = try Migration(model: model, allowing: [], on: warehouse).done
    for source in model.sources.values {
      for table in source.tables.values {
        let staging = "staging." + WarehouseSchema.stagingName(source: source.name, table: table.name)
        let isWidened = steps.contains { step in
          step.kind == .createTable && step.subject == staging
            || step.kind == .addColumn && step.subject.hasPrefix(staging + ".")
        }
        if isWidened { readWhole.append("\(source.name).\(table.name)") }
      }
    }
    tables?.formUnion(readWhole)
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

  /// Which tables are read whole, as sentences.
  var remarks: [String] {
    guard !readWhole.isEmpty else { return [] }
    return [
      "Read whole, since the definitions give them columns that were not there: " + readWhole.joined(separator: ", ")
    ]
  }

  /// The source tables of a source that are read whole, by their names.
  func readWhole(of source: SourceDefinition) -> Set<String> {
    Set(source.tables.keys.filter { readWhole.contains("\(source.name).\($0)") })
  }
}
