import Foundation
import Postgres
import Testing

@testable import TestSupport

@Suite("The support of tests")
struct TestSupportTests {
  @Test("shows what differs between two texts with the lines around it")
  func showsDifference() {
    let old = (1...12).map(String.init).joined(separator: "\n")
    let new = old.replacing("6\n", with: "six\n").replacing("\n12", with: "")
    #expect("\(LineDifference(from: old, to: new))" == "  4\n  5\n- 6\n+ six\n  7\n  8\n…\n  10\n  11\n- 12")
    #expect("\(LineDifference(from: "", to: "a"))" == "- \n+ a")
  }

  @Test("complains of a text that differs from its golden file, and of one that has none")
  func failsDifference() throws {
    let difference = try #require(Golden.complaint(about: "something else\n", "sample.txt"))
    #expect(difference.contains("- a sample\n+ something else"))
    let absence = try #require(Golden.complaint(about: "anything", "never recorded.txt"))
    #expect(absence.contains("record it with RECORD_GOLDEN=1"))
    #expect(Golden.complaint(about: "a sample\n", "sample.txt") == nil)
  }

  @Test("drops the database of a test, and the server with its process")
  func dropsDatabase() async throws {
    struct Stop: Error {}
    var name = ""
    await #expect(throws: Stop.self) {
      try await withTestDatabase { address in
        name = address.databaseName
        throw Stop()
      }
    }
    let server = try await TestServer.shared.server()
    let session = try await Session.open(to: server.address(database: "postgres"))
    #expect(try await session.rows("select from pg_database where datname = \(name)").isEmpty)
  }

  @Test("removes a scratch folder and stops the server in it when its process is killed")
  func removesFolder() async throws {
    // A process that makes a folder as the tests do and is killed at once is played by a closed pipe.
    let folder = try ScratchFolder(named: "removed")
    let server = PrivateServer(stateFolder: folder.path, settings: .throwaway)
    try await server.start()
    let status = server.status()
    guard case .running(let process) = status else {
      Issue.record("the server does not run: \(status)")
      return
    }
    folder.release()
    for _ in 0..<200 where FileManager.default.fileExists(atPath: folder.path) {
      try await Task.sleep(for: .milliseconds(50))
    }
    #expect(!FileManager.default.fileExists(atPath: folder.path))
    #expect(kill(process, 0) != 0)
  }
}
