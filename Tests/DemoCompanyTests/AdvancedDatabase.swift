import DemoCompany
import Postgres
import TestSupport

/// One small database in which life went on three times, for all tests that only read.
actor AdvancedDatabase {
  static let shared = AdvancedDatabase()

  private var filling: Task<ServerAddress, any Error>?

  /// Where it is.
  func address() async throws -> ServerAddress {
    if let filling { return try await filling.value }
    let task = Task {
      let server = try await TestServer.shared.server()
      try await Session.open(to: server.address(database: "postgres")).execute("create database demo_advanced")
      let address = server.address(database: "demo_advanced")
      let connection = try Connection(to: address)
      let company = try DemoCompany(scale: 0.1)
      try company.fill(connection)
      try company.advance(connection)
      try company.advance(connection, days: 1, fraction: 0.05)
      try company.advance(connection, days: 30, fraction: 0.2)
      return address
    }
    filling = task
    return try await task.value
  }
}
