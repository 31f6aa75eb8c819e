public import Postgres

extension DemoCompany {
  /// Lets life go on in a database that was filled: deals move and close, cases and contacts come, people correct and
  /// delete rows, surveys are answered, some of it known to the CRM only later.
  ///
  /// Everything that changes is modified after what was the newest moment and no later than `days` after it, but for
  /// some late rows, which lie up to 20 hours behind it, as rows do whose transaction took its time. The same database
  /// and seed give the same changes. References hold, and an account's last history row stays what the account is.
  ///
  /// - Parameters:
  ///   - connection: a connection to a database with the demo company.
  ///   - days: how far the CRM's time goes on, 1 to 366.
  ///   - fraction: about which share of the accounts, contacts, opportunities, cases, activities and surveys is new or
  ///     changed, 0 to 0.5; by default as many as life brings in so many days. Their histories and answers follow.
  /// - Returns: the rows added and changed, table by table.
  /// - Throws: ``DemoError`` when there is no demo company or an argument is out of its range; `PostgresError` when the
  ///   server refuses, and then nothing has changed.
  @discardableResult
  public func advance(_ connection: borrowing Connection, days: Int = 1, fraction: Double? = nil) throws -> Summary {
    guard (1...366).contains(days) else { throw DemoError(kind: .days(days)) }
    let fraction = fraction ?? Double(days) / Double(Span.last - Span.first)
    guard fraction >= 0, fraction <= 0.5 else { throw DemoError(kind: .fraction(fraction)) }
    guard try DemoCompany.present(in: connection) != nil else { throw DemoError(kind: .nothingThere) }
    return try connection.transaction { connection in
      var advance = Advance(seed: seed, days: days, fraction: fraction, from: try Advance.newest(in: connection))
      try advance.goOn(in: connection)
      return advance.summary
    }
  }
}
