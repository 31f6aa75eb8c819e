import CLibPQ

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

extension Connection {
  /// A connected `PGconn`.
  ///
  /// Polls by itself instead of `PQconnectdb`, so that a failure carries its SQLSTATE whatever the server's language,
  /// and so that a cancelled task stops waiting.
  static func open(
    _ address: ServerAddress, applicationName: String, notices: NoticeReceiver
  ) throws(PostgresError) -> OpaquePointer {
    var parameters = address.parameters
    parameters["client_encoding"] = "UTF8"
    parameters["fallback_application_name"] = applicationName
    guard !parameters.contains(where: { $0.utf8.contains(0) || $1.utf8.contains(0) }) else {
      throw PostgresError(.input, "the address of the PostgreSQL server contains the NUL character")
    }
    guard let connection = start(parameters) else {
      throw PostgresError(.connection, "there is no memory left for a connection to PostgreSQL")
    }
    notices.attach(to: connection)
    // Verbose messages hold the SQLSTATE; the result of a failed connection attempt cannot be reached otherwise.
    PQsetErrorVerbosity(connection, PQERRORS_VERBOSE)
    let timeout = parameters["connect_timeout"].flatMap(Int.init) ?? 10
    let deadline: ContinuousClock.Instant? = timeout > 0 ? .now + .seconds(timeout) : nil
    var wanted = PGRES_POLLING_WRITING
    while PQstatus(connection) != CONNECTION_BAD {
      guard waitForSocket(connection, wanted, until: deadline) else {
        PQfinish(connection)
        if Task.isCancelled { throw PostgresError(.cancelled, "connecting to PostgreSQL was cancelled") }
        throw PostgresError(
          .connection, "no PostgreSQL server answers at \(address.place) within \(timeout) s",
          hint: "Is the host right, and is the server running?")
      }
      wanted = PQconnectPoll(connection)
      if wanted == PGRES_POLLING_OK {
        PQsetErrorVerbosity(connection, PQERRORS_DEFAULT)
        try settle(connection, address: address)
        return connection
      }
      if wanted == PGRES_POLLING_FAILED { break }
    }
    let error = ConnectionFailure(connection, address: address).error
    PQfinish(connection)
    throw error
  }

  /// One form for dates and times in text, whatever the server's defaults are.
  ///
  /// Closes the connection on failure.
  private static func settle(_ connection: OpaquePointer, address: ServerAddress) throws(PostgresError) {
    let settings = "set datestyle = 'ISO, YMD'; set intervalstyle = iso_8601; set timezone = 'UTC'"
    let result = PQexec(connection, settings)
    defer { PQclear(result) }
    guard PQresultStatus(result) == PGRES_COMMAND_OK else {
      let error = ConnectionFailure(connection, address: address).error
      PQfinish(connection)
      throw error
    }
  }

  private static func start(_ parameters: [String: String]) -> OpaquePointer? {
    let names = parameters.keys.sorted()
    var keywords: [UnsafeMutablePointer<CChar>?] = names.map { strdup($0) }
    var values: [UnsafeMutablePointer<CChar>?] = names.map { strdup(parameters[$0] ?? "") }
    defer { for string in keywords + values { free(string) } }
    keywords.append(nil)
    values.append(nil)
    return keywords.withUnsafeBufferPointer { keywords in
      values.withUnsafeBufferPointer { values in
        keywords.withMemoryRebound(to: UnsafePointer<CChar>?.self) { keywords in
          values.withMemoryRebound(to: UnsafePointer<CChar>?.self) { values in
            PQconnectStartParams(keywords.baseAddress, values.baseAddress, 0)
          }
        }
      }
    }
  }

  /// Waits until the socket is ready for what libpq wants; false at the deadline and when the task is cancelled.
  private static func waitForSocket(
    _ connection: OpaquePointer, _ wanted: PostgresPollingStatusType, until deadline: ContinuousClock.Instant?
  ) -> Bool {
    let events = wanted == PGRES_POLLING_READING ? Int16(POLLIN) : Int16(POLLOUT)
    while true {
      if Task.isCancelled { return false }
      if let deadline, ContinuousClock.now >= deadline { return false }
      var waiting = pollfd(fd: PQsocket(connection), events: events, revents: 0)
      if waiting.fd < 0 { return true }
      if poll(&waiting, 1, 100) > 0 { return true }
    }
  }
}
