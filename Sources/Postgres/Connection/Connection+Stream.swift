import CLibPQ

extension Connection {
  /// Runs one statement and hands its rows to `each` one after another, in constant memory.
  ///
  /// Rows that were handed over before the statement fails on the server are not taken back.
  ///
  /// - Parameters:
  ///   - sql: the statement.
  ///   - each: gets every row. When it throws, the statement is cancelled; a transaction that is open has then failed.
  /// - Returns: the number of rows.
  /// - Throws: ``PostgresError``, or what `each` throws.
  @discardableResult
  public func stream(_ sql: SQL, _ each: (Row) throws -> Void) throws -> Int {
    let statement = try Statement(sql)
    canceller.began()
    defer { canceller.ended() }
    try Self.checkCancellation()
    let sent = statement.withParameters { count, types, values in
      PQsendQueryParams(pointer, statement.text, count, types, values, nil, nil, 0)
    }
    guard sent == 1, PQsetSingleRowMode(pointer) == 1 else { throw lost(statement.text) }
    var columns: ColumnNames?
    var count = 0
    do {
      while let result = PQgetResult(pointer) {
        guard PQresultStatus(result) == PGRES_SINGLE_TUPLE else {
          try check(result, statement: statement.text)
          continue
        }
        let storage = ResultStorage(owning: result, columns: columns)
        columns = storage.columns
        if count.isMultiple(of: Self.rowsBetweenChecks) { try Self.checkCancellation() }
        try each(Row(storage: storage, index: 0))
        count += 1
      }
    } catch {
      stopRunningStatement()
      throw error
    }
    return count
  }

  /// How many rows pass between two looks at the task's cancellation.
  private static let rowsBetweenChecks = 1_024
}
