internal import CubeModel
internal import OrderedCollections
internal import Postgres
internal import StarSchema

/// The load of a star whose table this run has made: straight from the staged rows into the table, in one pass.
///
/// No row is looked at before: the table tells. A null key, a number that is too wide, a key that comes twice make a
/// statement fail, and then nothing is kept of it. Where a role names a member that its dimension does not have, the
/// fact gets key 0, which no member has; such facts are taken out again, to be loaded with the care of later runs.
struct FirstFacts {
  let fact: FactTable
  let incoming: IncomingFacts
  let statements: FactStatements
  /// The table for the keys of the facts that were taken out again.
  let doubtful: Identifier

  /// What came of it.
  struct Outcome {
    /// The facts that are in the table.
    let inserted: Int
    /// The facts that were taken out again.
    let doubtful: Int
  }

  /// More than one doubtful fact in so many, and all are better loaded with care.
  private static let leastShare = 10

  /// Whether the facts can be loaded so: members that are the same as others are told apart row by row.
  var isPossible: Bool {
    fact.roles.allSatisfy { !$0.dimension.definition.unitesMembers }
  }

  /// Loads the table and builds the index that keeps its keys unique.
  ///
  /// - Returns: nil where rows are to be looked at one by one; the table is as empty as it was, and has no index.
  func load(on warehouse: borrowing Connection) throws -> Outcome? {
    do {
      let outcome = try warehouse.savepoint { connection in try attempt(on: connection) }
      if let outcome { return outcome }
    } catch let error as PostgresError where error.isOfRows {
      // The same rows will say which of them it is.
    }
    _ = try warehouse.execute("drop table if exists \(doubtful)")
    _ = try warehouse.execute("drop index if exists \(Identifier("star", fact.keyIndex))")
    // Rows of a statement that failed leave their room behind.
    _ = try warehouse.execute("truncate \(fact.identifier)")
    return nil
  }

  private func attempt(on warehouse: borrowing Connection) throws -> Outcome? {
    let came = try warehouse.execute(statements.insertDirectly(try incoming.directRows(on: warehouse)))
    let isUnresolved = fact.roleKeys.map { SQL("f.\(Identifier($0)) = 0") }.joined(separator: " or ")
    guard !fact.roleKeys.isEmpty else {
      try buildIndex(on: warehouse)
      return Outcome(inserted: came, doubtful: 0)
    }
    _ = try warehouse.execute(
      """
      create temporary table \(Identifier(doubtful.name)) on commit drop as
      select \(SQL.names(fact.key)) from \(fact.identifier) with no data
      """)
    let count = try warehouse.execute(
      """
      insert into \(doubtful) select distinct \(SQL.names(fact.key, of: "f")) from \(fact.identifier) as f where \(isUnresolved)
      """)
    guard count * Self.leastShare <= came else { return nil }
    var taken = 0
    if count > 0 {
      taken = try warehouse.execute("delete from \(fact.identifier) as f where \(isUnresolved)")
      try TableStatistics.sample(doubtful, on: warehouse)
    }
    try buildIndex(on: warehouse)
    guard count > 0 else { return Outcome(inserted: came, doubtful: 0) }
    // Of two rows of one key, one of them doubtful, the careful load says which was taken.
    let isShared = try warehouse.value(
      """
      select exists (select from \(doubtful) as k join \(fact.identifier) as f on \(SQL.equal(fact.key, "k", "f")))
      """, as: Bool.self)
    return isShared ? nil : Outcome(inserted: came - taken, doubtful: taken)
  }

  /// Builds the index, and has the server look at the rows, since what follows is planned by them.
  private func buildIndex(on warehouse: borrowing Connection) throws {
    let table = fact.definitionOfTable
    _ = try warehouse.execute("analyze \(fact.identifier)")
    for index in table.indexes { _ = try warehouse.execute(SQL(unsafeSQL: table.statement(for: index))) }
  }
}

extension PostgresError {
  /// Whether a statement failed because of values: one that does not fit its type or breaks a constraint.
  fileprivate var isOfRows: Bool {
    guard let state = sqlState else { return false }
    // A number that is none has no whole number; the server calls that a missing feature.
    return state.hasPrefix("22") || state.hasPrefix("23") || state == "0A000"
  }
}
