import Foundation
import Postgres
import Subprocess
import TestSupport
import Testing

@Suite("A full disk", .serialized)
struct FullDiskTests {
  /// Whether a small file system can be mounted here.
  static let canMount: Bool = {
    guard getuid() == 0, let folder = try? ScratchFolder(named: "mount").path else { return false }
    #if os(Linux)
    guard mount("tmpfs", folder, "tmpfs", 0, "size=1m") == 0 else { return false }
    umount(folder)
    return true
    #else
    return false
    #endif
  }()

  @Test("loads nothing, says so, and the server goes on", .enabled(if: canMount, "needs to mount a tmpfs"))
  func loadsNothing() async throws {
    #if os(Linux)
    let folder = try ScratchFolder(named: "disk").path
    let small = "\(folder)/small"
    try FileManager.default.createDirectory(atPath: small, withIntermediateDirectories: false)
    try #require(mount("tmpfs", small, "tmpfs", 0, "size=12m,mode=0777") == 0)
    defer { umount2(small, Int32(MNT_DETACH)) }
    let server = PrivateServer(stateFolder: "\(folder)/state", settings: .throwaway)
    try await server.start()
    let connection = try Connection(to: server.address(database: "postgres"))
    let space = "\(small)/space"
    // The server's user owns the folder of a tablespace.
    let owner = try FileManager.default.attributesOfItem(atPath: "\(server.stateFolder)/postgres/data")
    try FileManager.default.createDirectory(atPath: space, withIntermediateDirectories: false)
    try FileManager.default.setAttributes(
      [.ownerAccountID: owner[.ownerAccountID] ?? 0, .groupOwnerAccountID: owner[.groupOwnerAccountID] ?? 0],
      ofItemAtPath: space)
    try connection.execute("create tablespace small location \(literal: space)")
    try connection.execute("create table t (x text) tablespace small")
    try connection.execute("insert into t values ('kept')")
    let error = try #require(throws: PostgresError.self) {
      try connection.copyIn("copy t from stdin") { writer in
        let line = String(repeating: "s3cret", count: 100) + "\n"
        for _ in 0..<100_000 { try writer.write(line) }
      }
    }
    #expect(error.kind == .diskFull)
    #expect(error.sqlState == "53100")
    #expect(error.description.contains("the PostgreSQL server has no space left"))
    #expect(!error.description.contains("s3cret"))
    #expect(try connection.rows("select x from t").map { try $0.string(0) } == ["kept"])
    try await server.stop()
    #endif
  }
}
