import DemoCompany
import Postgres
import TestSupport

/// One database with the demo company at scale 1, filled when the first test asks, for all that only read.
actor FilledDatabase {
  static let shared = FilledDatabase()

  private var filling: Task<ServerAddress, any Error>?

  /// Where it is.
  func address() async throws -> ServerAddress {
    if let filling { return try await filling.value }
    let task = Task {
      let server = try await TestServer.shared.server()
      try await Session.open(to: server.address(database: "postgres")).execute("create database demo_company")
      let address = server.address(database: "demo_company")
      let connection = try Connection(to: address)
      try DemoCompany().fill(connection)
      return address
    }
    filling = task
    return try await task.value
  }

  /// The only row that a statement gives there.
  static func row(_ sql: SQL) async throws -> Row {
    try await rows(sql).only()
  }

  /// The rows that a statement gives there.
  static func rows(_ sql: SQL) async throws -> Rows {
    let connection = try Connection(to: await shared.address())
    return try connection.rows(sql)
  }
}
