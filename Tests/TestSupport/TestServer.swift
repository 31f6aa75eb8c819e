public import Postgres

/// The throwaway PostgreSQL server of a test process: made on first need, gone when the process is, however it ends.
public actor TestServer {
  /// The one of this process.
  public static let shared = TestServer()

  private var starting: Task<PrivateServer, any Error>?

  /// The server, running.
  ///
  /// - Throws: ``PostgresError`` when it does not start.
  public func server() async throws -> PrivateServer {
    if let starting { return try await starting.value }
    let task = Task {
      let folder = try ScratchFolder(named: "server")
      let server = PrivateServer(stateFolder: folder.path, settings: .throwaway)
      try await server.start()
      return server
    }
    starting = task
    return try await task.value
  }
}

/// Lends a fresh, empty database of the throwaway server, and drops it afterwards.
///
/// - Parameter body: gets the address of the database.
/// - Returns: what `body` returns.
/// - Throws: ``PostgresError`` when the server does not start, or what `body` throws.
public func withTestDatabase<Result>(_ body: (ServerAddress) async throws -> Result) async throws -> Result {
  let server = try await TestServer.shared.server()
  let name = "test_\(UInt64.random(in: 0...UInt64.max))"
  let postgres = server.address(database: "postgres")
  try await Session.open(to: postgres).execute("create database \(Identifier(name))")
  do {
    let result = try await body(server.address(database: name))
    try await Session.open(to: postgres).execute("drop database \(Identifier(name)) with (force)")
    return result
  } catch {
    // The first error is the one to tell; the database goes with the server.
    _ = try? await Session.open(to: postgres).execute("drop database \(Identifier(name)) with (force)")
    throw error
  }
}
