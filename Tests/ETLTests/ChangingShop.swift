import CubeModel

/// A shop's definitions with loads of many shapes, for sources that change in any way: versions that sources date, that
/// begin on a day that a row tells, or on that of the load; merged members; loads with tables in chains, twice under two
/// aliases, beside each other, and spread over days; keys that joined rows fill.
enum ChangingShop {
  static let tables = """
    create schema crm;
    create table crm.region (region_id bigint primary key, country text, note text);
    create table crm.customer (
      customer_id bigint primary key, region_id bigint, parent_id bigint, merged_into bigint, since date, name text,
      tier text, note text, is_deleted boolean not null default false, modified_at timestamptz not null);
    create table crm.tier (tier_id bigint primary key, customer_id bigint, valid_from date, tier text, note text);
    create table crm.product (product_id bigint primary key, line text, price numeric, note text);
    create table crm.rate (product_id bigint primary key, factor numeric, note text);
    create table crm.sale (
      sale_id bigint primary key, customer_id bigint, payer_id bigint, product_id bigint, sold_on date, amount numeric,
      note text);
    create table crm.item (
      item_id bigint primary key, sale_id bigint, product_id bigint, quantity bigint, note text,
      modified_at timestamptz not null);
    create table crm.visit (
      visit_id bigint primary key, customer_id bigint, seen_on date, minutes bigint, note text,
      modified_at timestamptz not null);
    create table crm.reply (reply_id bigint primary key, visit_id bigint, score bigint, note text);
    create table crm.deletion (deletion_id bigint primary key, kind text, record bigint);
    """

  /// Reads the definitions.
  ///
  /// - Parameter folder: the folder with the file of rates.
  static func model(folder: String) throws -> Model {
    let rates = """
      source: rates
      caption: {en: Rates}
      connector: files
      folder: "\(folder)"
      tables:
        rate:
          file: rate.csv
          key: [product_id]
          changes: full compare
          columns: {product_id: integer, factor: "decimal(8,2)", note: text}
      """
    return try DefinitionText.model(
      [
        "calendar.yaml": "calendar: {first_day: 2024-01-01, last_day: 2026-12-31}", "sources/crm.yaml": source,
        "sources/rates.yaml": rates, "dimensions/date.yaml": ShopDefinitions.files["dimensions/date.yaml"] ?? "",
      ].merging(dimensions) { first, _ in first }.merging(stars) { first, _ in first })
  }

  private static let source = """
    source: crm
    caption: {en: CRM}
    connector: postgresql
    environment: SHOP_URL
    database: shop
    schema: crm
    tables:
      region:
        key: [region_id]
        changes: full compare
        columns: {region_id: integer, country: text, note: text}
      customer:
        key: [customer_id]
        changes: {mark: modified_at, overlap: 1 hour}
        deleted_when: is_deleted
        columns:
          customer_id: integer
          region_id: integer
          parent_id: integer
          merged_into: integer
          since: date
          name: text
          tier: text
          note: text
          is_deleted: boolean
          modified_at: timestamp
      tier:
        key: [tier_id]
        changes: full compare
        columns: {tier_id: integer, customer_id: integer, valid_from: date, tier: text, note: text}
      product:
        key: [product_id]
        changes: full compare
        columns: {product_id: integer, line: text, price: "decimal(8,2)", note: text}
      sale:
        key: [sale_id]
        changes: full compare
        columns:
          sale_id: integer
          customer_id: integer
          payer_id: integer
          product_id: integer
          sold_on: date
          amount: "decimal(8,2)"
          note: text
      item:
        key: [item_id]
        changes: {mark: modified_at, overlap: 0 seconds}
        deletes: {tombstones: deletion, key: [record], where: kind = 'item'}
        columns: {item_id: integer, sale_id: integer, product_id: integer, quantity: integer, note: text, modified_at: timestamp}
      visit:
        key: [visit_id]
        changes: {mark: modified_at, overlap: 0 seconds}
        deletes: compare keys
        columns: {visit_id: integer, customer_id: integer, seen_on: date, minutes: integer, note: text, modified_at: timestamp}
      reply:
        key: [reply_id]
        changes: full compare
        columns: {reply_id: integer, visit_id: integer, score: integer, note: text}
      deletion:
        key: [deletion_id]
        changes: full compare
        columns: {deletion_id: integer, kind: text, record: integer}
    """

  private static func dimension(_ name: String, _ level: String, _ rest: String) -> (String, String) {
    (
      "dimensions/\(name).yaml",
      """
      dimension: \(name)
      caption: {en: \(name)}
      hierarchies:
        - hierarchy: \(name)
          caption: {en: \(name)}
          all: {en: All}
          levels: [{level: Member, attribute: \(level), caption: {en: Member}}]
      \(rest)
      """
    )
  }

  private static var dimensions: [String: String] {
    let present = """
      attributes:
        name: {type: text, history: overwrite}
        tier: {type: text, history: version}
      load:
        - from: crm.customer as c
      """
    let told = [
      dimension(
        "customer", "customer_id",
        """
        key: {customer_id: integer}
        attributes:
          name: {type: text, history: overwrite}
          country: {type: text, history: overwrite}
          tier: {type: text, history: version}
        load:
          - from: crm.customer as c
            join:
              - {left: crm.tier as h, on: h.customer_id = c.customer_id}
              - {left: crm.region as r, on: r.region_id = c.region_id}
            effective_from: h.valid_from
            values: {customer_id: c.customer_id, name: c.name, country: r.country, tier: "coalesce(h.tier, c.tier)"}
        """),
      dimension(
        "client", "client_id",
        """
        key: {client_id: integer}
        \(present)
            changed_on: c.since
            values: {client_id: c.customer_id, name: c.name, tier: c.tier}
        merged: [{from: crm.customer as c, member: {client_id: c.customer_id}, into: {client_id: c.merged_into}}]
        """),
      dimension(
        "guest", "guest_id",
        """
        key: {guest_id: integer}
        \(present)
            values: {guest_id: c.customer_id, name: c.name, tier: c.tier}
        """),
      dimension(
        "product", "product_id",
        """
        key: {product_id: integer}
        attributes: {line: text, factor: "decimal(8,2)"}
        load:
          - from: crm.product as p
            join: [{left: rates.rate as f, on: f.product_id = p.product_id}]
            values: {product_id: p.product_id, line: p.line, factor: f.factor}
        """),
      dimension(
        "line", "line",
        """
        key: {line: text}
        load:
          - from: crm.product as p
            where: p.line is not null
            values: {line: p.line}
        """),
      dimension(
        "area", "area",
        """
        key: {area: text}
        attributes: {size: integer}
        load:
          - from: crm.customer as c
            join: [{left: crm.region as r, on: r.region_id = c.region_id}]
            group_by: ["coalesce(r.country, c.note, 'none')"]
            values: {area: "coalesce(r.country, c.note, 'none')", size: count(*)}
        """),
    ]
    return Dictionary(uniqueKeysWithValues: told)
  }
}
