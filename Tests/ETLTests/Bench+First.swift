import Connectors
import CubeModel
import ETL
import TestSupport

extension Bench {
  /// Lends another warehouse that has loaded the same sources from nothing.
  func withFirstLoad<Result: Sendable>(_ body: (Bench) async throws -> Result) async throws -> Result {
    try await withTestDatabase { address in
      var other = Bench(address: address, model: model)
      let source = self.address
      other.connect = { definition in
        guard case .postgreSQL(_, _, let schema) = definition.connector else {
          return try SourceConnections(
            warehouse: Warehouse(address: address), definitionsFolder: "/", environment: [:]
          ).source(for: definition)
        }
        return PostgreSQLTables(address: source, schema: schema)
      }
      try await other.load(on: "2025-03-01")
      return try await body(other)
    }
  }
}
