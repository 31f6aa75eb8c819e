import CubeModel
import Foundation
import TestSupport

/// A shop's definitions, small enough to draw: customers with a name that is overwritten and a tier that keeps versions,
/// and their sales.
enum ShopDefinitions {
  static let tables = """
    create schema crm;
    create table crm.customer (
      customer_id bigint primary key, name text, tier text, is_deleted boolean not null default false,
      modified_at timestamptz not null default '2025-03-01');
    create table crm.customer_history (
      history_id bigint primary key, customer_id bigint, valid_from date, tier text,
      modified_at timestamptz not null default '2025-03-01');
    create table crm.sale (
      sale_id bigint primary key, customer_id bigint, sold_on date, amount numeric,
      modified_at timestamptz not null default '2025-03-01');
    """

  static let files = [
    "calendar.yaml": """
    calendar:
      first_day: 2024-01-01
      last_day: 2026-12-31
      fiscal_year_starts: 7
      holidays: {2025-12-25: {en: Christmas Day}}
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
        changes: {mark: modified_at, overlap: 1 hour}
        deleted_when: is_deleted
        columns:
          customer_id: {type: integer, required: true}
          name: {type: text, mend: {Acmee: Acme}}
          tier: {type: text, accepted: [Key, Base]}
          is_deleted: boolean
          modified_at: timestamp
      customer_history:
        key: [history_id]
        changes: full compare
        columns:
          history_id: {type: integer, required: true}
          customer_id: integer
          valid_from: date
          tier: text
      sale:
        key: [sale_id]
        changes: full compare
        control_totals: [amount]
        columns:
          sale_id: {type: integer, required: true}
          customer_id: integer
          sold_on: date
          amount: "decimal(8,2)"
        rules:
          - {condition: amount >= 0, reason: an amount cannot be negative}
    """,
    "dimensions/date.yaml": """
    dimension: date
    caption: {en: Date}
    origin: calendar
    hierarchies:
      - hierarchy: Calendar
        caption: {en: Calendar}
        all: {en: All}
        levels: [{level: Year, attribute: year, caption: {en: Year}}]
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
        levels: [{level: Tier, attribute: tier, caption: {en: Tier}}]
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
    checks:
      - {name: no sale above 5000, condition: amount <= 5000, on_failure: block}
      - {name: no sale above 1000, condition: amount <= 1000, on_failure: warn}
    """,
  ]

  /// Reads the definitions, some files replaced by others.
  static func model(replacing replacements: [String: String] = [:]) throws -> Model {
    try DefinitionText.model(files.merging(replacements) { _, new in new })
  }

  /// The customer's definition with its history told by the source.
  static let customerWithHistory = """
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
        levels: [{level: Tier, attribute: tier, caption: {en: Tier}}]
    load:
      - from: crm.customer as c
        join: [{left: crm.customer_history as h, on: h.customer_id = c.customer_id}]
        effective_from: h.valid_from
        values: {customer_id: c.customer_id, name: c.name, tier: "coalesce(h.tier, c.tier)"}
    """
}

/// Definitions that stand in a test as texts.
enum DefinitionText {
  /// Reads texts by their paths below `Cubes`.
  static func model(_ files: [String: String]) throws -> Model {
    let folder = FileManager.default.temporaryDirectory.appending(path: "etl-definitions-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    for (path, text) in files {
      let file = folder.appending(path: "Cubes/" + path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    return try Model(readingFrom: folder.appending(path: "Cubes"), dashboards: nil)
  }
}
