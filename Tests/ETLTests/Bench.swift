import Connectors
import CubeModel
import ETL
import Foundation
import Postgres
import TestSupport

/// A throwaway warehouse with the schema `crm` of a source beside it, and definitions to load the one from the other.
struct Bench {
  let address: ServerAddress
  var model: Model
  /// How sources are connected, where it is not as the definitions say.
  var connect: (@Sendable (SourceDefinition) throws -> any RowSource)?

  var warehouse: Warehouse { Warehouse(address: address) }

  /// Lends a bench with the shop's definitions and its empty source tables.
  static func with(_ body: (inout Bench) async throws -> Void) async throws {
    try await withTestDatabase { address in
      var bench = Bench(address: address, model: try ShopDefinitions.model())
      try await bench.script(ShopDefinitions.tables)
      try await body(&bench)
    }
  }

  /// Runs statements in the database.
  func script(_ text: String) async throws {
    try await Session.open(to: address).transaction { connection in try connection.execute(script: text) }
  }

  /// Empties a table and fills it as drawn.
  func fill(_ table: String, _ drawn: String) async throws {
    try await script("delete from \(table)")
    try await add(table, drawn)
  }

  /// Adds rows to a table as drawn; a row with a known key replaces its predecessor.
  func add(_ table: String, _ drawn: String) async throws {
    let drawn = DrawnTable(drawn)
    try await Session.open(to: address).transaction { connection in
      let names = drawn.columns.map { SQL("\(Identifier($0))") }.joined(separator: ", ")
      let updates = drawn.columns.map { SQL("\(Identifier($0)) = excluded.\(Identifier($0))") }.joined(separator: ", ")
      for row in drawn.rows {
        let values = row.map { SQL("\($0)") }.joined(separator: ", ")
        _ = try connection.execute(
          """
          insert into \(unsafeSQL: table) (\(names)) values (\(values))
          on conflict (\(Identifier(drawn.columns[0]))) do update set \(updates)
          """)
      }
    }
  }

  /// Loads as of a day.
  @discardableResult
  func load(
    on day: String? = "2025-03-10", whenBusy: LoadOptions.WhenBusy = .stop, allowing: Set<String> = [],
    extent: LoadExtent = .changes, parallel: Int = 1, progress: @escaping @Sendable (LoadEvent) -> Void = { _ in }
  ) async throws -> RunSummary {
    let sources = connect.map { SourceConnections($0) } ?? defaultConnections
    return try await LoadRun(
      model: model, warehouse: warehouse, sources: sources,
      options: LoadOptions(
        whenBusy: whenBusy, loadDay: day, allowedMigrations: allowing, extent: extent, parallel: parallel)
    ).run(progress: progress)
  }

  private var defaultConnections: SourceConnections {
    let address = address
    return SourceConnections { source in
      guard case .postgreSQL(_, _, let schema) = source.connector else {
        return try SourceConnections(warehouse: Warehouse(address: address), definitionsFolder: "/", environment: [:])
          .source(for: source)
      }
      return PostgreSQLTables(address: address, schema: schema)
    }
  }

  /// The rows of a query, to be compared with a drawn table.
  func table(_ sql: String) async throws -> DrawnTable {
    try await Session.open(to: address).transaction { connection in
      try DrawnTable(connection.rows(SQL(unsafeSQL: sql)))
    }
  }

  /// One value of a query.
  func value(_ sql: String) async throws -> String? {
    try await table(sql).rows.first?.first ?? nil
  }

  /// The current facts of the shop with what describes their customer.
  func sales() async throws -> DrawnTable {
    try await table(
      """
      select sale_id as sale, to_char(d.day, 'MM-DD') as sold, c.customer_id as customer, c.name, c.tier, amount,
        f.loaded_run as run
      from star.fact_sale f
      join star.dim_customer c using (customer_key)
      join star.dim_date d on d.date_key = f.sold_key
      where retired_run is null order by sale_id
      """)
  }
}
