public import CubeModel
import OrderedCollections
import Postgres
public import StarSchema

/// What the next run would do, found out without touching anything.
public struct LoadPlan: Sendable, Hashable {
  /// How a source table, dimension or star would be worked on.
  public enum Manner: Sendable, Hashable {
    /// It has no rows yet.
    case first
    /// Its definition has changed since it was last loaded, so that all of it is done again.
    case anew
    /// All rows are read and compared.
    case compare
    /// Rows behind a change mark are read; the mark as text, the overlap left out.
    case since(String)
    /// What has changed is worked on, and nothing else.
    case changes
  }

  /// A source table, dimension or star with the manner of its work.
  public struct Item: Sendable, Hashable {
    /// The phase of the run.
    public var phase: LoadStep.Phase
    /// The source table (`crm.account`), dimension or star.
    public var subject: String
    /// How it would be worked on.
    public var manner: Manner
  }

  /// The changes of the warehouse's tables that would be done, in order.
  public var migrations: [MigrationStep]
  /// The changes that would lose something and run only when they are asked for by name.
  public var withheldMigrations: [MigrationStep]
  /// What would be staged, conformed and loaded, in order.
  public var items: [Item]
  /// The SQL expressions of the definitions that the database refuses, by their places; nil where the user has not the
  /// rights to find out.
  public var mistakes: [ExpressionMistake]?
  /// The run that is going on now, if any.
  public var currentRun: RunRecord?

  /// Whether a run would stop before it began, because a change that it needs is withheld.
  public var isBlocked: Bool { withheldMigrations.contains { $0.isNeededToLoad } }

  /// Makes the plan in a transaction that reads, and has expressions prepared in one of which nothing stays.
  ///
  /// - Throws: `PostgresError` when the warehouse cannot be asked.
  public static func make(
    model: Model, warehouse: Warehouse, options: LoadOptions = LoadOptions()
  ) async throws -> LoadPlan {
    try await RunLog(of: warehouse).noteInterrupted()
    let address = warehouse.address
    let session = try await Session.open(to: address)
    let mistakes = try await session.withConnection { connection in
      try ExpressionReview(model: model).mistakes(on: connection)
    }
    return try await session.transaction(isolation: .repeatableRead, readOnly: true) {
      connection in
      let migration = try Migration(model: model, allowing: options.allowedMigrations, on: connection)
      return LoadPlan(
        migrations: migration.done, withheldMigrations: migration.withheld,
        items: try items(model, on: connection), mistakes: mistakes, currentRun: try RunLog.current(on: connection))
    }
  }

  private static func items(_ model: Model, on connection: borrowing Connection) throws -> [Item] {
    let book = try DefinitionBook(on: connection)
    func manner(_ kind: DefinitionBook.Kind, _ name: String, _ fingerprint: String, otherwise: Manner) -> Manner {
      switch book.fingerprint(kind, name) {
      case nil: .first
      case fingerprint: otherwise
      default: .anew
      }
    }
    let hasMarks = try connection.value("select to_regclass('meta.mark') is not null", as: Bool.self)
    var items: [Item] = []
    for source in model.sources.values {
      for table in source.tables.values {
        let staged = StagedTable(source: source, table: table)
        let mark = hasMarks ? try StagingMarks.mark(of: staged, on: connection) : nil
        items.append(
          Item(
            phase: .stage, subject: staged.path,
            manner: manner(
              .sourceTable, staged.path, Fingerprint.of(table, in: source),
              otherwise: mark.map { .since($0) } ?? .compare)))
      }
    }
    for dimension in model.warehousedDimensions {
      let fingerprint = Fingerprint.of(dimension, in: model)
      items.append(
        Item(
          phase: .conform, subject: dimension.name,
          manner: manner(.dimension, dimension.name, fingerprint, otherwise: .changes)))
    }
    for star in model.loadedStars {
      items.append(
        Item(
          phase: .load, subject: star.name,
          manner: manner(.star, star.name, Fingerprint.of(star, in: model), otherwise: .changes)))
    }
    return items
  }
}

extension LoadPlan.Manner: CustomStringConvertible {
  /// The manner in words.
  public var description: String {
    switch self {
    case .first: "first load"
    case .anew: "all again, since its definition has changed"
    case .compare: "full compare"
    case .since(let mark): "changes since \(mark)"
    case .changes: "what has changed"
    }
  }
}
