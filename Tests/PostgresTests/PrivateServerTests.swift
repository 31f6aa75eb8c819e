import Foundation
import Postgres
import Subprocess
import TestSupport
import Testing

@Suite("The private server", .serialized)
struct PrivateServerTests {
  /// A stopped server in a scratch folder.
  private func newServer(settings: ServerSettings = .throwaway) throws -> PrivateServer {
    PrivateServer(stateFolder: try ScratchFolder(named: "private").path, settings: settings)
  }

  private func process(of server: PrivateServer) throws -> Int32 {
    guard case .running(let process) = server.status() else {
      throw PostgresError(.privateServer, "the server does not run")
    }
    return process
  }

  @Test("the command that opens it is taken by a shell as it is meant, whatever the folder is called")
  func shellCommand() async throws {
    let folder = try ScratchFolder(named: "shell").path + "/it's \"客户\" $x"
    let command = PrivateServer(stateFolder: folder).shellCommand(database: "plumbline")
    let result = try await Subprocess.run(
      .name("sh"), arguments: ["-c", "psql() { printf '%s\n' \"$2\"; }; " + command], output: .string(limit: 4096))
    #expect(result.standardOutput.hasPrefix(folder), "\(command)")
  }

  @Test("is made, started, asked, stopped and started again with its data")
  func lives() async throws {
    let server = try newServer()
    #expect(server.status() == .absent)
    try await server.start()
    let first = try process(of: server)
    try await server.start()
    #expect(try process(of: server) == first)
    try server.createDatabaseIfMissing("warehouse [客户]")
    try server.createDatabaseIfMissing("warehouse [客户]")
    let address = server.address(database: "warehouse [客户]")
    try Connection(to: address).execute(script: "create table t (x int); insert into t values (7)")
    try await server.stop()
    #expect(server.status() == .stopped)
    let error = #expect(throws: PostgresError.self) { _ = try Connection(to: address) }
    #expect(error?.kind == .connection)
    try await server.stop()
    try await server.start()
    #expect(try Connection(to: address).value("select x from t", as: Int.self) == 7)
    try await server.stop()
  }

  @Test("listens on no network, lets only its owner in, checks its pages and orders by code point")
  func isPrivate() async throws {
    let server = try newServer(settings: .durable)
    try await server.start()
    let connection = try Connection(to: server.address(database: "postgres"))
    func setting(_ name: String) throws -> String {
      try connection.value("select current_setting(\(name))", as: String.self)
    }
    #expect(try setting("listen_addresses") == "")
    #expect(try setting("data_checksums") == "on")
    #expect(try setting("fsync") == "on")
    #expect(try setting("synchronous_commit") == "on")
    #expect(try setting("full_page_writes") == "on")
    #expect(try setting("server_encoding") == "UTF8")
    #expect(try setting("TimeZone") == "UTC")
    #expect(try setting("jit") == "off")
    #expect(try connection.value("select 'B' < 'a' and upper('é') = 'É'", as: Bool.self))
    let socketFolder = try setting("unix_socket_directories").trimmingCharacters(in: ["\""])
    let attributes = try FileManager.default.attributesOfItem(atPath: socketFolder)
    #expect(attributes[.posixPermissions] as? Int == 0o700)
    let owner = try #require(attributes[.ownerAccountID] as? UInt32)
    #expect(owner != 0)
    try await server.stop()
  }

  @Test("is shared by two that start it at once")
  func isShared() async throws {
    let server = try newServer()
    let again = PrivateServer(stateFolder: server.stateFolder, settings: .throwaway)
    async let one: Void = server.start()
    async let two: Void = again.start()
    _ = try await (one, two)
    #expect(server.status() == again.status())
    #expect(try Connection(to: again.address(database: "postgres")).value("select 1", as: Int.self) == 1)
    try await server.stop()
  }

  @Test("recovers what was committed when it was killed")
  func recovers() async throws {
    let server = try newServer(settings: .durable)
    try await server.start()
    let address = server.address(database: "postgres")
    let connection = try Connection(to: address)
    try connection.execute("create table t as select generate_series(1, 100000) x")
    try connection.execute("begin")
    try connection.execute("insert into t values (-1)")
    kill(try process(of: server), SIGKILL)
    let lost = #expect(throws: PostgresError.self) { try connection.rows("select pg_sleep(5)") }
    #expect(lost?.kind == .connection)
    try await server.start()
    let after = try Connection(to: address)
    #expect(try after.value("select count(*) filter (where x > 0) - count(*) + 1000 from t", as: Int.self) == 1_000)
    #expect(try after.value("select count(*) from t", as: Int.self) == 100_000)
    try await server.stop()
  }

  @Test("starts although its process id was given to another program")
  func startsAfterReuse() async throws {
    let server = try newServer()
    try await server.start()
    let processFile = "\(server.stateFolder)/postgres/data/postmaster.pid"
    let socketLock = "\(server.stateFolder)/postgres/run/.s.PGSQL.5432.lock"
    let old = try process(of: server)
    let processText = try String(contentsOfFile: processFile, encoding: .utf8)
    let socketText = try String(contentsOfFile: socketLock, encoding: .utf8)
    try await server.stop()
    // What a power cut leaves, with the id of a program that runs now under the same user: another server.
    let other = try newServer()
    try await other.start()
    let reused = String(try process(of: other))
    try processText.replacing("\(old)\n", with: "\(reused)\n", maxReplacements: 1)
      .write(toFile: processFile, atomically: false, encoding: .utf8)
    try socketText.replacing("\(old)\n", with: "\(reused)\n", maxReplacements: 1)
      .write(toFile: socketLock, atomically: false, encoding: .utf8)
    #expect(server.status() == .stopped)
    try await server.start()
    #expect(try Connection(to: server.address(database: "postgres")).value("select 1", as: Int.self) == 1)
    #expect(try Connection(to: other.address(database: "postgres")).value("select 1", as: Int.self) == 1)
    try await other.stop()
    try await server.stop()
  }

  @Test("takes a state folder whose path is longer than a socket's may be, and any characters")
  func takesLongPaths() async throws {
    let scratch = try ScratchFolder(named: "private")
    for name in [String(repeating: "x", count: 120), "it's a \"folder\", 客户; \\ $HOME"] {
      let server = PrivateServer(stateFolder: "\(scratch.path)/\(name)", settings: .throwaway)
      try await server.start()
      #expect(try Connection(to: server.address(database: "postgres")).value("select 1", as: Int.self) == 1)
      let same = PrivateServer(stateFolder: "\(scratch.path)/./\(name)/../\(name)/")
      #expect(same.status() == server.status())
      #expect(same.address(database: "x") == server.address(database: "x"))
      try await server.stop()
    }
  }

  @Test("says which folder its user cannot enter", .enabled(if: getuid() == 0, "needs to be root"))
  func namesClosedFolder() async throws {
    let scratch = try ScratchFolder(named: "private")
    let closed = "\(scratch.path)/closed"
    try FileManager.default.createDirectory(
      atPath: closed, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    let error = await #expect(throws: PostgresError.self) {
      try await PrivateServer(stateFolder: "\(closed)/state").start()
    }
    let description = try #require(error?.description)
    #expect(description.contains("may not enter \(closed). Set PLUMB_STATE"), "\(description)")
  }

  @Test("ends its complaint with the log when it does not start")
  func showsLog() async throws {
    let server = try newServer()
    try await server.start()
    try await server.stop()
    let configuration = "\(server.stateFolder)/postgres/data/postgresql.conf"
    let text = try String(contentsOfFile: configuration, encoding: .utf8)
    try (text + "\nshared_bufers = 1\n").write(toFile: configuration, atomically: false, encoding: .utf8)
    let error = await #expect(throws: PostgresError.self) { try await server.start() }
    #expect(error?.kind == .privateServer)
    #expect(error?.description.contains("unrecognized configuration parameter \"shared_bufers\"") == true)
    try text.write(toFile: configuration, atomically: false, encoding: .utf8)
    try await server.start()
    try await server.stop()
  }

  @Test("keeps values out of its log")
  func keepsValuesOut() async throws {
    let server = try newServer()
    try await server.start()
    let connection = try Connection(to: server.address(database: "postgres"))
    try connection.execute("create table t (email text primary key)")
    for _ in 0..<2 { _ = try? connection.execute("insert into t values (\("s3cret@x"))") }
    _ = try? connection.execute("select \("s3cret")::int")
    let log = try String(contentsOfFile: server.logFile, encoding: .utf8)
    #expect(log.contains("ready to accept connections"))
    #expect(!log.contains("s3cret"))
    try await server.stop()
  }

  @Test("outlives the group of processes that started it")
  func outlivesStarter() async throws {
    let server = try newServer()
    try await server.start()
    let session = getsid(try process(of: server))
    #expect(session != getsid(0))
    #expect(session != -1)
    try await server.stop()
  }
}
