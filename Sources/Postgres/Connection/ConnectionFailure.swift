import CLibPQ

/// Why a connection did not come about, read from a failed attempt.
struct ConnectionFailure {
  let error: PostgresError

  init(_ connection: OpaquePointer, address: ServerAddress) {
    let text = PQerrorMessage(connection).map { String(cString: $0) } ?? ""
    error = Self.error(
      text: text, needsPassword: PQconnectionNeedsPassword(connection) == 1, address: address)
  }

  /// - Parameters:
  ///   - text: libpq's message in its verbose form (`FATAL:  28P01: …`), or its own words when no server spoke.
  ///   - needsPassword: the server asked for a password and none was given.
  ///   - address: what was connected to.
  static func error(text: String, needsPassword: Bool, address: ServerAddress) -> PostgresError {
    let sqlState = text.firstMatch(of: #/:  ([0-9A-Z]{5}): /#).map { String($0.1) }
    let user = address.userName
    let place = address.place
    if needsPassword || sqlState == "28P01" || sqlState == "28000" {
      return PostgresError(
        .authentication, "the server at \(place) refused user '\(user)'", sqlState: sqlState,
        hint: needsPassword
          ? "It asks for a password: add one to the database URL."
          : "Check the user and the password in the database URL.")
    }
    switch sqlState {
    case "3D000":
      return PostgresError(
        .missingDatabase, "the server at \(place) has no database '\(address.databaseName)'", sqlState: sqlState,
        hint: "Create it, or check the name in the database URL.")
    case "53300":
      return PostgresError(
        .tooManyConnections, "the server at \(place) has no connection left for user '\(user)'", sqlState: sqlState,
        hint: "Close other sessions or raise max_connections.")
    case "57P03":
      return PostgresError(
        .connection, "the server at \(place) is starting up or shutting down", sqlState: sqlState,
        hint: "Try again in a moment.")
    case let sqlState?:
      return PostgresError(
        .connection, "the server at \(place) refused the connection: \(reason(in: text, after: sqlState))",
        sqlState: sqlState)
    case nil:
      return PostgresError(
        .connection, "no PostgreSQL server answers at \(place); is it running? (\(reason(in: text)))")
    }
  }

  /// The words of the last line that says why, without the address that libpq puts before them.
  private static func reason(in text: String, after sqlState: String? = nil) -> String {
    let lines = text.split(separator: "\n").map { $0.trimmingPrefix(while: \.isWhitespace) }
    if let sqlState, let line = lines.first(where: { $0.contains(": \(sqlState): ") }),
      let range = line.firstRange(of: ": \(sqlState): ")
    {
      return String(line[range.upperBound...])
    }
    guard let line = lines.first else { return "no reason given" }
    guard let range = line.firstRange(of: " failed: ") else { return String(line) }
    return String(line[range.upperBound...])
  }
}
