public import Postgres

/// Lends a fresh, empty database of the throwaway server, and drops it afterwards.
///
/// - Parameter body: gets the address of the database.
/// - Returns: what `body` returns.
/// - Throws: ``PostgresError`` when the server does not start, or what `body` throws.
public func withTestDatabase<Result>(_ body: (ServerAddress) async throws -> Result) async throws -> Result {
  await TestServer.shared.enter()
  do {
    let result = try await withDatabase(of: try await TestServer.shared.server(), body)
    await TestServer.shared.leave()
    return result
  } catch {
    await TestServer.shared.leave()
    throw error
  }
}

private func withDatabase<Result>(
  of server: PrivateServer, _ body: (ServerAddress) async throws -> Result
) async throws -> Result {
  let name = Identifier("test_\(UInt64.random(in: 0...UInt64.max))")
  let session = try await Session.open(to: server.address(database: "postgres"))
  try await session.execute("create database \(name)")
  do {
    let result = try await body(server.address(database: name.name))
    try await session.execute("drop database \(name) with (force)")
    return result
  } catch {
    // The first error is the one to tell; the database goes with the server.
    _ = try? await session.execute("drop database \(name) with (force)")
    throw error
  }
}
