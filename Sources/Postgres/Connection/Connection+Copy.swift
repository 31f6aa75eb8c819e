import CLibPQ

extension Connection {
  /// Streams rows into a table: `copy t (a, b) from stdin (format binary)`.
  ///
  /// Bytes go through as they are, in whatever format the statement names. When `body` throws, or the task is
  /// cancelled, the statement fails and nothing of it is loaded.
  ///
  /// - Parameters:
  ///   - sql: a COPY … FROM STDIN; it takes no binds.
  ///   - body: writes the rows.
  /// - Returns: the rows loaded.
  /// - Throws: ``PostgresError``, its `place` naming the line and column of the data that the server could not read; or
  ///   what `body` throws.
  @discardableResult
  public func copyIn(_ sql: SQL, _ body: (borrowing CopyWriter) throws -> Void) throws -> Int {
    let statement = try Statement(sql, allowsBinds: false).text
    canceller.began()
    defer { canceller.ended() }
    try Self.checkCancellation()
    try enterCopy(statement, expected: PGRES_COPY_IN)
    do {
      try body(CopyWriter(connection: pointer, statement: statement))
    } catch {
      // The writer's own failure is only that the connection is gone; what the server says about it is better.
      PQputCopyEnd(pointer, "the client gave up")
      let refusal = drain(statement)
      if let writing = error as? PostgresError, writing.kind == .connection { throw refusal ?? writing }
      throw error
    }
    guard PQputCopyEnd(pointer, nil) == 1 else {
      throw drain(statement) ?? lost(statement)
    }
    return try finishCopy(statement)
  }

  /// Streams rows out: `copy (select …) to stdout (format binary)`.
  ///
  /// - Parameters:
  ///   - sql: a COPY … TO STDOUT; it takes no binds.
  ///   - chunk: gets bytes in whole rows, some 64 KiB at a time, valid during the call only. When it throws, the
  ///     statement is cancelled; a transaction that is open has then failed.
  /// - Returns: the rows read.
  /// - Throws: ``PostgresError``, or what `chunk` throws.
  @discardableResult
  public func copyOut(_ sql: SQL, _ chunk: (UnsafeRawBufferPointer) throws -> Void) throws -> Int {
    let statement = try Statement(sql, allowsBinds: false).text
    canceller.began()
    defer { canceller.ended() }
    try Self.checkCancellation()
    try enterCopy(statement, expected: PGRES_COPY_OUT)
    do {
      try forwardRows(chunk)
    } catch {
      stopRunningStatement()
      throw error
    }
    return try finishCopy(statement)
  }

  private func enterCopy(_ statement: String, expected: ExecStatusType) throws(PostgresError) {
    guard let result = PQexec(pointer, statement) else { throw lost(statement) }
    let status = PQresultStatus(result)
    if status == expected {
      PQclear(result)
      return
    }
    try check(result, statement: statement)
    var error = PostgresError(
      .usage, "the statement is no COPY \(expected == PGRES_COPY_IN ? "FROM STDIN" : "TO STDOUT")")
    error.statement = statement
    throw error
  }

  /// libpq gives one row at a time; collecting them makes few large calls of many small ones.
  private func forwardRows(_ chunk: (UnsafeRawBufferPointer) throws -> Void) throws {
    let capacity = CopyWriter.preferredChunk
    let collected = UnsafeMutableRawBufferPointer.allocate(byteCount: capacity, alignment: 16)
    defer { collected.deallocate() }
    var filled = 0
    while true {
      var row: UnsafeMutablePointer<CChar>?
      let count = Int(PQgetCopyData(pointer, &row, 0))
      guard count > 0, let row else { break }
      defer { PQfreemem(row) }
      if filled + count > capacity, filled > 0 {
        try Self.checkCancellation()
        try chunk(UnsafeRawBufferPointer(rebasing: collected[..<filled]))
        filled = 0
      }
      let bytes = UnsafeRawBufferPointer(start: row, count: count)
      if count > capacity {
        try chunk(bytes)
      } else {
        UnsafeMutableRawBufferPointer(rebasing: collected[filled...]).copyMemory(from: bytes)
        filled += count
      }
    }
    if filled > 0 { try chunk(UnsafeRawBufferPointer(rebasing: collected[..<filled])) }
  }

  private func finishCopy(_ statement: String) throws(PostgresError) -> Int {
    guard let result = PQgetResult(pointer) else { throw lost(statement) }
    defer { drain(statement) }
    return Self.affectedRows(try check(result, statement: statement).result)
  }

  /// Receives what is left of a statement; returns the first refusal in it.
  @discardableResult
  func drain(_ statement: String) -> PostgresError? {
    var refusal: PostgresError?
    while let result = PQgetResult(pointer) {
      defer { PQclear(result) }
      switch PQresultStatus(result) {
      case PGRES_FATAL_ERROR, PGRES_BAD_RESPONSE:
        refusal = refusal ?? PostgresError.refusal(result, statement: statement)
      case PGRES_COPY_IN, PGRES_COPY_OUT, PGRES_COPY_BOTH:
        // Only a lost connection leaves libpq in COPY; asking again would not end.
        if PQstatus(pointer) != CONNECTION_OK { return refusal ?? lost(statement) }
        var buffer: UnsafeMutablePointer<CChar>?
        while PQgetCopyData(pointer, &buffer, 0) > 0 { PQfreemem(buffer) }
      default: break
      }
    }
    return refusal
  }

  /// Ends a statement of which no more rows are wanted.
  func stopRunningStatement() {
    canceller.cancel()
    var buffer: UnsafeMutablePointer<CChar>?
    while PQgetCopyData(pointer, &buffer, 0) > 0 { PQfreemem(buffer) }
    while let result = PQgetResult(pointer) { PQclear(result) }
  }
}
