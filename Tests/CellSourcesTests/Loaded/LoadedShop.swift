import CellSources
import Connectors
import CubeModel
import CubeQuery
import ETL
import Foundation
import Postgres
import TestSupport

/// A shop whose warehouse the loader itself makes and fills, with a cube over it.
struct LoadedShop {
  let address: ServerAddress
  let model: Model

  private static let files = [
    "calendar.yaml": """
    calendar: {first_day: 2025-01-01, last_day: 2025-12-31}
    """,
    "sources/crm.yaml": """
    source: crm
    caption: {en: CRM}
    connector: postgresql
    environment: SHOP_URL
    database: shop
    schema: crm
    tables:
      customer:
        key: [customer_id]
        changes: full compare
        columns: {customer_id: integer, name: text, tier: text}
      sale:
        key: [sale_id]
        changes: full compare
        columns: {sale_id: integer, customer_id: integer, sold_on: date, amount: "decimal(8,2)"}
    """,
    "dimensions/date.yaml": """
    dimension: date
    caption: {en: Date}
    origin: calendar
    hierarchies:
      - hierarchy: Calendar
        caption: {en: Calendar}
        all: {en: All}
        levels:
          - {level: Month, attribute: month, name: month_name, caption: {en: Month}}
          - {level: Day, attribute: date_key, name: day, caption: {en: Day}}
    """,
    "dimensions/customer.yaml": """
    dimension: customer
    caption: {en: Customer}
    key: {customer_id: integer}
    attributes:
      name: {type: text, history: overwrite, caption: {en: Name}}
      tier: {type: text, history: version, caption: {en: Tier}}
    hierarchies:
      - hierarchy: Customer
        caption: {en: Customer}
        all: {en: All}
        levels:
          - {level: Tier, attribute: tier, caption: {en: Tier}}
          - {level: Account, attribute: customer_id, name: name, caption: {en: Account}}
    load:
      - from: crm.customer as c
        values: {customer_id: c.customer_id, name: c.name, tier: c.tier}
    """,
    "stars/sale.yaml": """
    star: sale
    caption: {en: Sales}
    grain: {en: One sale.}
    kind: transaction
    key: {sale_id: integer}
    dimensions:
      sold: {dimension: date, caption: {en: Sold on}}
      customer: {dimension: customer, caption: {en: Customer}}
    measures:
      amount: {type: "decimal(8,2)", description: {en: GBP}}
    load:
      - from: crm.sale as s
        day: s.sold_on
        values: {sale_id: s.sale_id, sold: s.sold_on, customer: s.customer_id, amount: s.amount}
    """,
    "cubes/sales.yaml": """
    cube: Sales
    caption: {en: Sales}
    star: sale
    dimensions:
      Sold: sold
      Customer: customer
      Customer today: {role: customer, version: current, caption: {en: Customer today}}
    measures:
      Revenue: {aggregate: sum, column: amount, caption: {en: Revenue}}
      Sales: {aggregate: count, caption: {en: Sales}}
      Customers: {aggregate: distinct count, column: customer, caption: {en: Customers}}
      Least: {aggregate: min, column: amount, caption: {en: Least}}
      Closing: {aggregate: last non-empty, column: amount, caption: {en: Closing}}
      Mean day: {aggregate: average of children, column: amount, caption: {en: Mean day}}
      Average: {aggregate: average, column: amount, format: "0.00", caption: {en: Average}}
    """,
  ]

  /// Lends a shop with an empty source.
  static func with(_ body: (LoadedShop) async throws -> Void) async throws {
    try await withTestDatabase { address in
      let shop = LoadedShop(address: address, model: try readModel())
      try await shop.change(
        """
        create schema crm;
        create table crm.customer (customer_id bigint primary key, name text, tier text);
        create table crm.sale (sale_id bigint primary key, customer_id bigint, sold_on date, amount numeric);
        """)
      try await body(shop)
    }
  }

  private static func readModel() throws -> Model {
    let folder = FileManager.default.temporaryDirectory.appending(path: "shop-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    for (path, text) in files {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    return try Model(readingFrom: folder, dashboards: nil)
  }

  /// Changes the source.
  func change(_ script: String) async throws {
    try await Session.open(to: address).execute(script: script)
  }

  /// Loads as of a day.
  func load(on day: String) async throws {
    let address = address
    let sources = SourceConnections { _ in PostgreSQLTables(address: address, schema: "crm") }
    let options = LoadOptions(loadDay: day)
    _ = try await LoadRun(
      model: model, warehouse: Warehouse(address: address), sources: sources, options: options
    ).run()
  }

  /// The answers to questions as CSV.
  func ask(_ questions: CubeQuestion...) async throws -> [String] {
    let engine = MDXEngine(model: model, source: SQLCellSource(pool: ConnectionPool(to: address), model: model))
    var texts: [String] = []
    for question in questions {
      guard case .cellSet(let cells) = try await engine.answer(question) else { continue }
      texts.append(cells.csvText())
    }
    return texts
  }
}
