/// The definitions of a small shop, one file of each kind and what they need.
let shopTexts: [String: String] = [
  "Cubes/calendar.yaml": """
  calendar:
    first_day: 2024-01-01
    last_day: 2025-12-31
    holidays:
      2024-12-25: {en: Christmas Day, zh: 圣诞节}

  """,
  "Cubes/sources/shop.yaml": """
  source: shop
  description: The till.
  owner: Cashier
  connector: postgresql
  environment: SHOP_URL
  tables:
    customer:
      key: [customer_id]
      changes: full compare
      columns:
        customer_id: {type: integer, required: true}
        name: text
        tier: {type: text, accepted: [A, B], mend: {a: A}}
        City: text
    sale:
      caption: {en: Sales, zh: 销售}
      description: What the till printed.
      key: [sale_id]
      changes: {mark: changed_at, overlap: 2 hours}
      deleted_when: is_deleted and note <> 'x''y'
      control_totals: [amount]
      columns:
        sale_id: integer
        customer_id: integer
        amount: {type: "decimal(14,2)", description: in pounds}
        is_deleted: boolean
        sold_on: date
        note: text
        changed_at: timestamp
      rules:
        - {condition: amount >= 0, reason: an amount is not negative}

  """,
  "Cubes/sources/files.yaml": """
  source: export
  connector: files
  folder: ../data
  dialect: {delimiter: ";", encoding: windows-1252, nulls: ["", "?", null, ~, no], date_format: dd/mm/yyyy}
  tables:
    visit:
      file: visits.csv
      key: [Visit ID]
      changes: full compare
      columns:
        Visit ID: integer
        Day: date

  """,
  "Cubes/dimensions/date.yaml": """
  dimension: date
  origin: calendar
  hierarchies:
    - hierarchy: Calendar
      levels:
        - {level: Year, attribute: year}
        - {level: Month, attribute: month, name: month_name}
        - {level: Day, attribute: date_key, name: day}

  """,
  "Cubes/dimensions/customer.yaml": """
  dimension: customer
  owner: {en: Shopkeeper, zh: 店主}
  key: {customer_id: integer}
  attributes:
    name: text
    tier: {type: text, history: version}
    city: {type: text, description: where the customer lives}
  hierarchies:
    - hierarchy: Customer
      levels:
        - {level: Tier, attribute: tier, unique: true}
        - {level: Customer, attribute: customer_id, name: name}
    - hierarchy: By city
      levels:
        - {level: City, attribute: city}
  load:
    - from: shop.customer as c
      effective_from: "current_date"
      values:
        city: c."City"

  """,
  "Cubes/dimensions/channel.yaml": """
  dimension: channel
  key: {code: text}
  hierarchies:
    - {hierarchy: Channel, levels: [{level: Channel, attribute: code}]}
  load:
    - from: shop.sale as s
      group_by: [s.note]
      values: {code: s.note}

  """,
  "Cubes/stars/sale.yaml": """
  star: sale
  description: What was sold.
  owner: Shopkeeper
  grain: One sale.
  kind: transaction
  key: {sale_id: integer}
  dimensions:
    sold: {dimension: date, caption: {en: Sold on, zh: 售出日期}, description: the day of the till's clock}
    customer: customer
    channel: channel
  measures:
    amount: decimal(16,2)
    is_big: {type: integer, description: 1 when above 100}
  load:
    - from: shop.sale as s
      join:
        - {left: shop.customer as c, on: c.customer_id = s.customer_id}
      day: s.sold_on
      values:
        sold: s.sold_on
        customer: s.customer_id
        channel: s.note
        is_big: "case when s.amount > 100 then 1 else 0 end"
  checks:
    - {name: big ones are big, condition: is_big = 0 or amount > 100, on_failure: warn}

  """,
  "Cubes/cubes/sales.yaml": """
  cube: Sales
  owner: Shopkeeper
  star: sale
  dimensions:
    Sold: sold
    Customer: customer
    Customer today: {role: customer, version: current}
    Channel: channel
  measures:
    Sales: {aggregate: count}
    Revenue: {aggregate: sum, column: amount, format: "£#,##0.00", owner: Accountant}
    Big: {aggregate: sum, column: is_big}
    Customers: {aggregate: distinct count, column: customer}
    Average: {aggregate: average, column: amount}
    Big share: {formula: "[Big] / [Sales]", format: "0.0%"}
    Double share: {formula: "2 * ([Big share] + 0)"}

  """,
  "Cubes/kpis/big-share.yaml": """
  kpi: Big share
  owner: Shopkeeper
  cube: Sales
  date: Sold
  value: {proportion: {successes: Big, trials: Sales}}
  direction: up
  format: "0.0%"
  baseline: {from: 2024-01-01, to: 2024-06-30}
  target: {value: 0.5, due: 2025-12-31}

  """,
  "Cubes/kpis/average.yaml": """
  kpi: Average
  owner: Shopkeeper
  cube: Sales
  date: Sold
  value: {mean: Average}
  direction: up
  format: "£0"
  baseline: {from: 2024-01-01, to: 2024-06-30}

  """,
  "Cubes/initiatives/signs.yaml": """
  initiative: New signs
  owner: Sign painter
  waves:
    - {caption: First, go_live: 2024-07-01}
  kpis: [Big share]

  """,
  "Dashboards/shop.yaml": """
  page: shop
  title: The shop
  period: 6 months
  tiles:
    - card: Big share
    - {line: Average, months: 12, events: New signs}
    - {bar: Big share, by: Customer.Tier}
    - {funnel: [Sales, Big], cube: Sales, date: Sold, title: Funnel}
    - {table: [Sales, Revenue], cube: Sales, date: Sold, rows: Customer.By city.City, title: Cities}

  """,
]
