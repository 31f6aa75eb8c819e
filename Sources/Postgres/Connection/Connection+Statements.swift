import CLibPQ

extension Connection {
  /// Runs one statement for its effect.
  ///
  /// - Returns: the rows affected; 0 for DDL.
  @discardableResult
  public func execute(_ sql: SQL) throws(PostgresError) -> Int {
    let storage = try result(of: sql)
    return Self.affectedRows(storage.result)
  }

  /// Runs several statements separated by semicolons, as one transaction unless they say otherwise.
  ///
  /// No binds.
  public func execute(script: String) throws(PostgresError) {
    guard !script.utf8.contains(0) else { throw PostgresError(.input, "a script contains the NUL character") }
    _ = try tracked { () throws(PostgresError) in
      try check(PQexec(pointer, script), statement: script)
    }
  }

  /// Runs one statement and holds all its rows.
  public func rows(_ sql: SQL) throws(PostgresError) -> Rows {
    Rows(storage: try result(of: sql))
  }

  /// Runs one statement that gives exactly one row with one column of that type.
  public func value<Value: PostgresDecodable>(
    _ sql: SQL, as type: Value.Type = Value.self
  ) throws(PostgresError) -> Value {
    let rows = try rows(sql)
    do throws(PostgresError) {
      return try rows.only().decode(0, as: type)
    } catch {
      throw error.at(sql)
    }
  }

  private func result(of sql: SQL) throws(PostgresError) -> ResultStorage {
    let statement = try Statement(sql)
    return try tracked { () throws(PostgresError) in
      let result = statement.withParameters { count, types, values in
        PQexecParams(pointer, statement.text, count, types, values, nil, nil, 0)
      }
      return try check(result, statement: statement.text)
    }
  }

  /// Runs what must run even when the task is cancelled, untracked, so that no cancellation can hit it.
  func run(cleanup script: String) throws(PostgresError) {
    try check(PQexec(pointer, script), statement: script)
  }

  /// Runs `body`, in which a statement is sent and its results are received, open to cancellation.
  func tracked<Result>(_ body: () throws(PostgresError) -> Result) throws(PostgresError) -> Result {
    canceller.began()
    defer { canceller.ended() }
    // After `began`: a cancellation either finds the statement or is found here.
    try Self.checkCancellation()
    return try body()
  }

  static func checkCancellation() throws(PostgresError) {
    if Task.isCancelled { throw PostgresError(.cancelled, "the task was cancelled") }
  }

  /// Takes a result over; throws what the server refused.
  @discardableResult
  func check(_ result: OpaquePointer?, statement: String) throws(PostgresError) -> ResultStorage {
    guard let result else { throw lost(statement) }
    switch PQresultStatus(result) {
    case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_SINGLE_TUPLE, PGRES_EMPTY_QUERY:
      return ResultStorage(owning: result)
    case PGRES_COPY_IN, PGRES_COPY_OUT, PGRES_COPY_BOTH:
      PQclear(result)
      leaveCopy()
      var error = PostgresError(.usage, "COPY from or to the client runs by copyIn and copyOut only")
      error.statement = statement
      throw error
    default:
      defer { PQclear(result) }
      throw PostgresError.refusal(result, statement: statement)
    }
  }

  func lost(_ statement: String) -> PostgresError {
    var error = PostgresError.connectionLost(PQerrorMessage(pointer).map { String(cString: $0) } ?? "")
    error.statement = statement
    return error
  }

  /// Ends a COPY that nobody asked for by `copyIn` or `copyOut`.
  private func leaveCopy() {
    PQputCopyEnd(pointer, "not expected")
    var buffer: UnsafeMutablePointer<CChar>?
    while PQgetCopyData(pointer, &buffer, 0) > 0 { PQfreemem(buffer) }
    while let result = PQgetResult(pointer) { PQclear(result) }
  }

  static func affectedRows(_ result: OpaquePointer) -> Int {
    PQcmdTuples(result).flatMap { Int(String(cString: $0)) } ?? 0
  }
}
