internal import Postgres

/// A unique index over rows that may hold duplicates.
///
/// Building the index is the test: where no key appears twice, which is the rule, nothing else needs to be done.
struct UniqueKey {
  /// The statement that builds the index.
  let index: SQL
  /// The statement that rejects all rows but one of a key.
  let removeDuplicates: SQL

  /// - Returns: the rows that were rejected.
  func enforce(on warehouse: borrowing Connection) throws -> Int {
    do {
      try warehouse.savepoint(around: index)
      return 0
    } catch let error as PostgresError where error.sqlState == "23505" {
      let rejected = try warehouse.execute(removeDuplicates)
      _ = try warehouse.execute(index)
      return rejected
    }
  }
}
