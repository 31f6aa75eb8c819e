import Foundation
import Postgres

/// Where the state is kept and which server holds the warehouse, as the environment says.
enum Surroundings {
  /// The state folder: `PLUMB_STATE`, or `.plumbline` in the working folder.
  static var stateFolder: String {
    environment("PLUMB_STATE") ?? FileManager.default.currentDirectoryPath + "/.plumbline"
  }

  /// Where the pages are built.
  static var siteFolder: String { stateFolder + "/site" }

  /// The private server under the state folder.
  static var privateServer: PrivateServer {
    PrivateServer(stateFolder: stateFolder)
  }

  /// The address of the warehouse: what `PLUMB_DATABASE_URL` names, or the private server's database `plumbline`, which
  /// is made and started when need be.
  static func warehouse() async throws -> ServerAddress {
    if let url = environment("PLUMB_DATABASE_URL") { return try ServerAddress(url: url) }
    let server = privateServer
    try await server.start()
    try server.createDatabaseIfMissing("plumbline")
    return server.address(database: "plumbline")
  }

  /// The value of an environment variable; nil when it is unset or empty.
  static func environment(_ name: String) -> String? {
    guard let value = ProcessInfo.processInfo.environment[name], !value.isEmpty else { return nil }
    return value
  }
}
