import Foundation
import Subprocess
import SystemPackage
import TestSupport

@testable import Postgres

/// FoodMart in a database of the throwaway server, with the definitions that its schema is imported to; made on first
/// need, once in a test process.
actor FoodMartWarehouse {
  /// What does not work.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  static let shared = FoodMartWarehouse()

  /// What is missing on this machine for it; nil where it can be made.
  static var absence: String? {
    guard let folder = SharedData.folder else { return "there is no ../shared" }
    let data = ["foodmart/load.sh", "foodmart/FoodMart.xml", "mdx/foodmart.jsonl"]
    if let missing = data.first(where: { !FileManager.default.fileExists(atPath: folder.appending(path: $0).path) }) {
      return "there is no ../shared/\(missing)"
    }
    let path = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    let hasShell = path.contains { FileManager.default.isExecutableFile(atPath: "\($0)/psql") }
    return hasShell ? nil : "there is no psql"
  }

  /// Key performance indicators, which the schema has none of, for the examples of functions that read them.
  private static let indicators = """

    kpis:
      Sales:
        caption: {en: Sales}
        value: "[Measures].[Store Sales]"
        goal: "600000"
        status: "IIf([Measures].[Store Sales] >= 600000, 1, -1)"
        trend: "1"
        weight: "0.5"

    """

  private var making: Task<(PlumbProcess, definitions: String), any Error>?

  /// Answers statements, by one process after each other.
  func answers(to questions: [BatchLine.Question]) async throws -> [String: BatchLine] {
    let (plumb, definitions) = try await warehouse()
    let file = FileManager.default.temporaryDirectory.appending(path: "plumbline-batch-\(UUID()).jsonl")
    defer { try? FileManager.default.removeItem(at: file) }
    let encoder = JSONEncoder()
    try Data(questions.map { try encoder.encode($0) + [UInt8(ascii: "\n")] }.joined()).write(to: file)
    let outcome = try await plumb.run("query", "--batch", file.path, "--definitions", definitions)
    guard outcome.status == 0 else { throw Failure(description: outcome.error) }
    let lines = try outcome.output.split(separator: "\n").map {
      try JSONDecoder().decode(BatchLine.self, from: Data($0.utf8))
    }
    return Dictionary(lines.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// What the database says of the SQL and the names in the definitions.
  func check() async throws -> PlumbProcess.Outcome {
    let (plumb, definitions) = try await warehouse()
    return try await plumb.run("check", "--sql", "--definitions", definitions)
  }

  private func warehouse() async throws -> (PlumbProcess, definitions: String) {
    if let making { return try await making.value }
    let task = Task { try await Self.make() }
    making = task
    return try await task.value
  }

  private static func make() async throws -> (PlumbProcess, definitions: String) {
    guard let folder = SharedData.folder?.appending(path: "foodmart") else {
      throw Failure(description: absence ?? "there is no FoodMart")
    }
    let address = try await TestServer.shared.server().address(database: "foodmart")
    let variables: [Environment.Key: String?] = [
      "PGHOST": address.host, "PGPORT": "\(address.port)", "PGUSER": address.userName, "PGDATABASE": "foodmart",
    ]
    let loaded = try await Subprocess.run(
      .path("/bin/bash"), arguments: [folder.appending(path: "load.sh").path],
      environment: .inherit.updating(variables), output: .string(limit: 1 << 20), error: .string(limit: 1 << 20))
    guard loaded.terminationStatus.isSuccess else { throw Failure(description: loaded.standardError) }

    let scratch = try ScratchFolder(named: "foodmart")
    let url = "host='\(address.host)' port=\(address.port) user=\(address.userName) dbname=foodmart"
    let plumb = PlumbProcess(stateFolder: scratch.path + "/state", environment: ["PLUMB_DATABASE_URL": url])
    let definitions = scratch.path + "/definitions"
    let imported = try await plumb.run(
      "import", "mondrian", folder.appending(path: "FoodMart.xml").path, "--into", definitions)
    guard imported.status == 0 else { throw Failure(description: imported.error) }
    let cube = URL(filePath: definitions + "/Cubes/cubes/sales.yaml")
    try Data((String(contentsOf: cube, encoding: .utf8) + indicators).utf8).write(to: cube)
    return (plumb, definitions)
  }
}
