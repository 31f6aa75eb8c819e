import CubeModel

/// Definitions of what was not paid of invoices at the end of each month between two of their days.
enum InvoiceDefinitions {
  static let tables = """
    create schema if not exists crm;
    create table crm.period (period_id bigint primary key, last_day date, half bigint, step bigint);
    create table crm.office (office_id bigint primary key, wave bigint, step bigint);
    create table crm.invoice (
      invoice_id bigint primary key, office_id bigint, invoiced_on date, settled_on date, amount numeric,
      is_void boolean not null default false, step bigint);
    create table crm.payment (payment_id bigint primary key, invoice_id bigint, paid_on date, amount numeric);
    create table crm.deletion (deletion_id bigint primary key, record bigint);
    insert into crm.period values
      (1, '2025-01-31', 1, 0), (2, '2025-02-28', 1, 0), (3, '2025-03-31', 2, 0), (4, '2025-04-30', 2, 0);
    insert into crm.office values (1, 1, 0), (2, 2, 0);
    insert into crm.invoice values
      (1, 1, '2025-01-10', null, 10, false, 0), (2, 2, '2025-02-10', null, 20, false, 0);
    insert into crm.payment values (1, 1, '2025-02-05', 3);
    insert into crm.deletion values (0, 0);
    """

  private static func source(deletes: String) -> String {
    """
    source: crm
    caption: {en: CRM}
    connector: postgresql
    environment: SHOP_URL
    database: shop
    schema: crm
    tables:
      period:
        key: [period_id]
        changes: full compare
        columns: {period_id: integer, last_day: date, half: integer, step: integer}
      office:
        key: [office_id]
        changes: full compare
        columns: {office_id: integer, wave: integer, step: integer}
      invoice:
        key: [invoice_id]
        changes: full compare
        \(deletes)
        columns:
          invoice_id: integer
          office_id: integer
          invoiced_on: date
          settled_on: date
          amount: "decimal(8,2)"
          is_void: boolean
          step: integer
      payment:
        key: [payment_id]
        changes: full compare
        columns: {payment_id: integer, invoice_id: integer, paid_on: date, amount: "decimal(8,2)"}
      deletion:
        key: [deletion_id]
        changes: full compare
        columns: {deletion_id: integer, record: integer}
    """
  }

  /// What is outstanding of each invoice at the end of each month at which it is open.
  static let open = """
    - from: crm.invoice as i
      join:
        - inner: crm.period as m
          on: m.last_day >= i.invoiced_on and (i.settled_on is null or m.last_day < i.settled_on)
        - {left: crm.payment as p, on: p.invoice_id = i.invoice_id and p.paid_on <= m.last_day}
        - {left: crm.office as f, on: f.office_id = i.office_id}
      group_by: [i.invoice_id, i.amount, m.period_id, m.last_day, f.wave]
      day: m.last_day
      values:
        invoice_id: i.invoice_id
        part: m.period_id
        month_end: m.last_day
        amount: i.amount - coalesce(sum(p.amount), 0)
        more: f.wave
    """

  /// The payments of each invoice from a day on, and each invoice that has none.
  static let partners = """
    - from: crm.invoice as i
      join: [{left: crm.payment as p, on: p.invoice_id = i.invoice_id and p.paid_on >= i.settled_on}]
      values:
        invoice_id: i.invoice_id
        part: coalesce(p.payment_id, 0)
        month_end: p.paid_on
        amount: i.amount
        more: 0
    """

  /// The months of each half year between two days of an invoice.
  static let halves = """
    - from: crm.invoice as i
      join: [{inner: crm.period as m, on: m.last_day between i.invoiced_on and i.settled_on}]
      group_by: [i.invoice_id, m.half]
      values: {invoice_id: i.invoice_id, part: m.half, month_end: max(m.last_day), amount: count(*), more: 0}
    """

  /// The invoices of each office that were paid.
  static let offices = """
    - from: crm.invoice as i
      join: [{inner: crm.payment as p, on: p.invoice_id = i.invoice_id}]
      group_by: [i.office_id]
      values: {invoice_id: i.office_id, part: 1, month_end: max(p.paid_on), amount: sum(i.amount), more: 0}
    """

  /// Three tables that one condition reads, each of which changes whether it holds.
  static let steps = """
    - from: crm.invoice as i
      join:
        - {inner: crm.period as m, on: m.period_id = i.invoice_id}
        - {inner: crm.office as f, on: "f.office_id = i.invoice_id and (i.step + m.step + f.step) % 2 = 0"}
      values:
        invoice_id: i.invoice_id
        part: m.period_id + f.office_id
        month_end: "date '2025-01-01'"
        amount: i.amount
        more: 0
    """

  /// Days from one of the invoice on, as many as an open month has.
  static let days = """
    - from: crm.invoice as i
      join: [{inner: crm.period as m, on: m.half = 1 and (i.settled_on is null or m.last_day < i.settled_on)}]
      days: {as: d, from: i.invoiced_on, to: "i.invoiced_on + m.period_id::integer"}
      group_by: [i.invoice_id, m.period_id]
      values: {invoice_id: i.invoice_id, part: m.period_id, month_end: max(d.day), amount: count(*), more: 0}
    """

  /// All of them by names of stars.
  static let loads = [
    "due": open, "partner": partners, "half": halves, "office": offices, "step": steps, "day": days,
  ]

  /// Reads the definitions.
  ///
  /// - Parameters:
  ///   - loads: the loads of stars by their names, whose facts are parts of invoices.
  ///   - deletes: the line that says how invoices that are gone are told; those that do not come, without one.
  static func model(_ loads: [String: String] = ["due": open], deletes: String = "") throws -> Model {
    try DefinitionText.model(
      loads.reduce(into: [
        "calendar.yaml": ShopDefinitions.files["calendar.yaml"] ?? "", "sources/crm.yaml": source(deletes: deletes),
        "dimensions/date.yaml": ShopDefinitions.files["dimensions/date.yaml"] ?? "",
      ]) { $0["stars/\($1.key).yaml"] = star($1.key, $1.value) })
  }

  private static func star(_ name: String, _ load: String) -> String {
    """
    star: \(name)
    caption: {en: Due}
    grain: {en: A part of an invoice.}
    kind: periodic
    key: {invoice_id: integer, part: integer}
    dimensions:
      month_end: {dimension: date, caption: {en: Day}}
    measures:
      amount: {type: "decimal(8,2)"}
      more: {type: "decimal(8,2)"}
    load:
    \(load.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n"))
    """
  }
}
