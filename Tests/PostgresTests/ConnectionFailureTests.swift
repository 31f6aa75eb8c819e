import Foundation
import TestSupport
import Testing

@testable import Postgres

@Suite("A connection that does not come about", .serialized)
struct ConnectionFailureTests {
  private func canEnter(_ address: ServerAddress) -> Bool {
    do {
      _ = try Connection(to: address)
      return true
    } catch {
      return false
    }
  }

  @Test("says where no server answers")
  func namesSocket() throws {
    let address = ServerAddress(socketFolder: "/nowhere", database: "crm", user: "ann")
    let error = try #require(throws: PostgresError.self) { _ = try Connection(to: address) }
    #expect(error.kind == .connection)
    #expect(
      error.description
        == "no PostgreSQL server answers at socket /nowhere/.s.PGSQL.5432; is it running? "
        + "(No such file or directory).")
  }

  @Test("says where no server answers on the network")
  func namesHost() throws {
    let address = try ServerAddress(url: "postgresql://ann:hidden@127.0.0.1:1/crm")
    let error = try #require(throws: PostgresError.self) { _ = try Connection(to: address) }
    #expect(error.kind == .connection)
    #expect(error.description.contains("no PostgreSQL server answers at 127.0.0.1:1; is it running?"))
    #expect(!error.description.contains("hidden"))
  }

  @Test("names the database that is missing")
  func namesDatabase() async throws {
    try await withTestDatabase { address in
      let error = try #require(throws: PostgresError.self) { _ = try Connection(to: address.database("nöwhere")) }
      #expect(error.kind == .missingDatabase)
      #expect(error.sqlState == "3D000")
      #expect(error.description.contains("has no database 'nöwhere'"))
    }
  }

  @Test("points to the password when it is wrong or missing, and never shows it")
  func pointsToPassword() async throws {
    let server = PrivateServer(stateFolder: try ScratchFolder(named: "password").path, settings: .throwaway)
    try await server.start()
    let address = server.address(database: "postgres")
    let owner = try Connection(to: address)
    try owner.execute("set password_encryption = 'scram-sha-256'")
    try owner.execute("create role ann login password 'right'")
    let rules = "\(server.stateFolder)/postgres/data/pg_hba.conf"
    try ("local all ann scram-sha-256\n" + String(contentsOfFile: rules, encoding: .utf8))
      .write(toFile: rules, atomically: false, encoding: .utf8)
    try owner.execute("select pg_reload_conf()")
    for _ in 0..<100 where (try? Connection(to: address.user("ann"))) != nil {
      try await Task.sleep(for: .milliseconds(20))
    }
    #expect(try Connection(to: address.user("ann", password: "right")).value("select 1", as: Int.self) == 1)
    let wrong = try #require(throws: PostgresError.self) {
      _ = try Connection(to: address.user("ann", password: "wr0ng"))
    }
    #expect(wrong.kind == .authentication)
    #expect(wrong.sqlState == "28P01")
    #expect(wrong.description.contains("refused user 'ann'"))
    #expect(wrong.description.contains("Check the user and the password in the database URL."))
    #expect(!wrong.description.contains("wr0ng"))
    let missing = try #require(throws: PostgresError.self) { _ = try Connection(to: address.user("ann")) }
    #expect(missing.kind == .authentication)
    #expect(missing.description.contains("add one to the database URL"))
    try await server.stop()
  }

  @Test("says so when the server has no connection left")
  func tellsFullServer() async throws {
    let server = PrivateServer(stateFolder: try ScratchFolder(named: "full").path, settings: .throwaway)
    try await server.start()
    let address = server.address(database: "postgres")
    try Connection(to: address).execute("create role ann login connection limit 1")
    let held = try Connection(to: address.user("ann"))
    let error = try #require(throws: PostgresError.self) { _ = try Connection(to: address.user("ann")) }
    #expect(error.kind == .tooManyConnections)
    #expect(error.description.contains("no connection left for user 'ann'"))
    #expect(try held.value("select 1", as: Int.self) == 1)
    try await server.stop()
  }

  @Test(
    "reads the server's code whatever the language of its words",
    arguments: [
      ("致命错误:  28P01: 用户 \"ann\" Password 认证失败", PostgresError.Kind.authentication),
      ("FATAL:  3D000: la base de données « crm » n'existe pas", .missingDatabase),
      ("FATAL:  53300: désolé, trop de clients sont déjà connectés", .tooManyConnections),
      ("FATAL:  57P03: das Datenbanksystem startet", .connection),
    ])
  func readsCode(text: String, kind: PostgresError.Kind) {
    let address = ServerAddress(socketFolder: "/run/pg", database: "crm", user: "ann")
    #expect(ConnectionFailure.error(text: text, needsPassword: false, address: address).kind == kind)
  }

  @Test("gives up waiting for a host that does not answer", .timeLimit(.minutes(30)))
  func givesUp() throws {
    // A listening socket that never takes part in the conversation.
    let listener = try SilentListener()
    let address = try ServerAddress(url: "postgresql://ann@127.0.0.1:\(listener.port)/crm?connect_timeout=1")
    let error = try #require(throws: PostgresError.self) { _ = try Connection(to: address) }
    #expect(error.kind == .connection)
    #expect(error.description.contains("within 1 s"))
  }

  @Test("stops waiting when its task is cancelled", .timeLimit(.minutes(30)))
  func stopsWaiting() async throws {
    let listener = try SilentListener()
    let address = try ServerAddress(url: "postgresql://ann@127.0.0.1:\(listener.port)/crm?connect_timeout=3600")
    let task = Task { try await Session.open(to: address) }
    try await Task.sleep(for: .milliseconds(100))
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
  }
}
