internal import CubeModel
internal import OrderedCollections
internal import Postgres
internal import StarSchema

/// A table whose checks are run: its rows as they count for checks, and how its columns are spelled.
struct CheckSubject {
  let kind: RunSummary.CheckResult.Subject
  let name: String
  let checks: [CheckDefinition]
  /// The rows that are checked, as an item of `from` under the subject's own name.
  let rows: SQL
  /// The columns that tell a row to people.
  let key: [String]
  /// The roles of a star with the tables of their dimensions.
  var roles: OrderedDictionary<String, DimensionTable> = [:]
  /// The columns with their types, where they have one.
  let types: [String: ColumnType]

  /// The step of a run that worked on it.
  var phase: LoadStep.Phase {
    switch kind {
    case .sourceTable: .stage
    case .dimension: .conform
    case .star: .load
    }
  }

  /// The rows that are new since the checks were last run, where that is known; those that were there have passed.
  private(set) var newRows: NewRows?
  /// The checks by name that no row broke when they were last run.
  private(set) var unbroken: Set<String> = []

  /// The rows of a subject that a run has added.
  enum NewRows {
    case nothing
    /// An item of `from` under the subject's own name.
    case rows(SQL)
  }

  /// The current facts of a star.
  ///
  /// - Parameters:
  ///   - loaded: which of them the run has added; nil where all are to be looked at.
  ///   - unbroken: the checks by name that no fact broke when they were last run.
  init(_ fact: FactTable, loaded: LoadedFacts? = nil, unbroken: Set<String> = [], runID: Int = 0) {
    self.unbroken = unbroken
    kind = .star
    name = fact.star.name
    checks = fact.star.checks
    rows = "(select * from \(fact.identifier) where retired_run is null) as \(Identifier(fact.star.name))"
    key = fact.key
    roles = OrderedDictionary(fact.roles.map { ($0.name, $0.dimension) }) { first, _ in first }
    var types = Dictionary(fact.star.key.map { ($0, $1) }) { first, _ in first }
    for (name, column) in fact.star.measureColumns { types[name] = column.type }
    self.types = types
    switch loaded {
    case .none, .any: newRows = nil
    case .some(let facts):
      newRows =
        facts.rows(of: fact, runID: runID).map { .rows("\($0) as \(Identifier(fact.star.name))") } ?? NewRows.nothing
    }
  }

  /// The members that a source knows, in their current versions.
  init(_ table: DimensionTable) {
    kind = .dimension
    name = table.definition.name
    checks = table.definition.checks
    let current: SQL = table.isVersioned ? " and is_current" : ""
    rows = """
      (select * from \(table.identifier) where \(Identifier(table.key)) <> -1 and not is_inferred\(current)) \
      as \(Identifier(table.definition.name))
      """
    key = table.naturalKey
    types = Dictionary(table.describingColumns.map { ($0.name, $0.type) }) { first, _ in first }
  }

  /// The rows of a source's table that were taken in and are not deleted.
  init(_ staged: StagedTable) {
    kind = .sourceTable
    name = staged.path
    checks = staged.table.checks
    rows = "\(staged.presentRows) as \(Identifier(staged.table.name))"
    key = staged.table.key
    types = staged.table.columns.reduce(into: [:]) { $0[$1.key] = $1.value.type }
  }

  /// All subjects of a model that have checks, in the order of a run.
  ///
  /// - Parameters:
  ///   - loaded: the facts that the run has added, by star; nil where the checks are others than in the last run.
  ///   - unbroken: the checks by star that no fact broke when they were last run.
  static func all(
    of model: Model, runID: Int, loaded: [String: LoadedFacts]?, unbroken: [String: Set<String>]
  ) -> [CheckSubject] {
    var subjects: [CheckSubject] = []
    for source in model.sources.values {
      subjects += source.tables.values.map { CheckSubject(StagedTable(source: source, table: $0)) }
    }
    for dimension in model.warehousedDimensions where dimension.origin != .calendar {
      subjects.append(CheckSubject(DimensionTable(definition: dimension)))
    }
    subjects += model.loadedStars.map {
      CheckSubject(
        FactTable(star: $0, model: model), loaded: loaded?[$0.name], unbroken: unbroken[$0.name] ?? [], runID: runID)
    }
    return subjects.filter { !$0.checks.isEmpty }
  }

  /// The key of a row as one text.
  var keyText: SQL { "concat_ws(' / ', \(SQL.names(key)))" }

  /// Whether a column is empty in a row: null, or a role on the unknown member.
  func isEmpty(_ column: String) -> SQL {
    roles[column] == nil ? "\(Identifier(column)) is null" : "\(Identifier(column + "_key")) = -1"
  }

  /// A text of the definitions as a value of a column's type.
  func value(_ text: String, of column: String) -> SQL {
    "\(literal: text)::\(unsafeSQL: types[column].map { $0.isExact ? "numeric" : $0.sqlName } ?? "text")"
  }
}

extension ColumnType {
  /// Whether it is a number whose bounds may have more digits than it has itself.
  fileprivate var isExact: Bool {
    switch self {
    case .integer, .decimal: true
    default: false
    }
  }
}
