/// The definitions of a chain of stores over tables that exist already: nothing is loaded, there is no calendar.
let chainTexts: [String: String] = [
  "Cubes/dimensions/store.yaml": """
  dimension: Store
  table: retail.store
  joins:
    - {table: region, on: store.region_id = region.region_id, key: [region_id]}
    - {query: "select * from country where named", alias: c, on: c.code = region.country and region.world = c.world}
  key: {store_id: integer}
  attributes:
    store_name: text
    store_type: text
    sqft: integer
    opened: date
    City: {type: text, expression: region.city}
    country: {type: text, expression: c.name}
  hierarchies:
    - all: All Stores
      default: "[Store].[USA]"
      levels:
        - {level: Store Country, attribute: country}
        - level: City
          attribute: City
          unique: false
          hide: parent
        - level: Store Name
          attribute: store_id
          name: store_name
          member_caption: store_name
          sort: sqft
          properties:
            Store Type: store_type
            Sqft: {attribute: sqft, caption: {en: Area, zh: 面积}}
            Opened: opened
            Label: {attribute: sqft, type: text}
    - hierarchy: Store Type
      caption: {en: Type, zh: 类型}
      all: false
      visible: false
      levels: [{level: Store Type, attribute: store_type}]

  """,
  "Cubes/dimensions/time.yaml": """
  dimension: Time
  table: time_by_day
  alias: t
  key: {time_id: integer}
  attributes: {the_year: integer, quarter: text, month: {type: integer, expression: t.month_of_year}}
  hierarchies:
    - all: false
      levels:
        - {level: Year, attribute: the_year, kind: years}
        - {level: Quarter, attribute: quarter, unique: false, kind: quarters}
        - {level: Month, attribute: month, unique: false, kind: months}

  """,
  "Cubes/dimensions/employee.yaml": """
  dimension: Employees
  query: select * from employee where end_date is null
  alias: employee
  key: {employee_id: integer}
  attributes: {full_name: text, supervisor_id: integer, salary: double}
  hierarchies:
    - hierarchy: Employees
      all: {en: Everybody, zh: 所有人}
      all_name: All Employees
      all_level: Company
      levels:
        - level: Employee Id
          attribute: employee_id
          name: full_name
          parent: supervisor_id
          root: "0"
          closure: {table: '"big.data".employee_closure', parent: supervisor_id, child: employee_id}
          data_members: visible

  """,
  "Cubes/dimensions/coffee.yaml": """
  dimension: Has coffee bar
  facts: sales
  attributes: {coffee_bar: boolean, size: {type: text, expression: "case when f.units > 9 then 'L' else 'S' end"}}
  hierarchies:
    - levels: [{level: Has coffee bar, attribute: coffee_bar}]

  """,
  "Cubes/stars/sales.yaml": """
  star: sales
  table: sales_fact_1997
  alias: f
  key: {receipt: text}
  dimensions:
    time: Time
    store: {dimension: Store, column: shop_id, caption: Shop}
    seller: Employees
  measures:
    units: integer
    customer: {type: text, expression: f.customer_code}
    profit: {type: "decimal(10,4)", expression: f.sales - f.cost}

  """,
  "Cubes/stars/stock.yaml": """
  star: Stock counts
  query: select * from inventory where not void
  alias: i
  grain: One product on one day.
  kind: periodic
  dimensions: {counted: Time, store: Store}
  measures: {units: double}

  """,
  "Cubes/cubes/sales.yaml": """
  cube: Sales
  star: sales
  dimensions:
    Time: time
    Store: {role: store, default: "[Store].[Canada]", visible: false}
    Sellers: seller
    Has coffee bar: {dimension: Has coffee bar}
  measures:
    Units: {aggregate: sum, column: units, format: Standard}
    Largest: {aggregate: maximum, column: units, properties: {MEMBER_ORDINAL: "1"}}
    Profit: {aggregate: sum, column: profit, format: "$#,##0.00;($#,##0.00)", visible: false}
    Customers: {aggregate: distinct count, column: customer, format: "#,###"}
    Profit each: {formula: "[Profit] / [Units]"}

  """,
  "Cubes/cubes/both.yaml": """
  cube: Sales and stock
  stars: [sales, Stock counts]
  dimensions:
    Store: store
    Time: {roles: {sales: time, Stock counts: counted}}
    Coffee: {dimension: Has coffee bar}
  measures:
    Units: {aggregate: sum, column: units}
    In stock: {aggregate: last non-empty, column: units, star: Stock counts, unrelated: repeat}
    Days: {aggregate: count, star: Stock counts}
  default_measure: Turnover
  unrelated: "null"
  calculated_members:
    - member: "[Measures].[Turnover]"
      formula: >-
        [Measures].[Units] /
        [Measures].[In stock]
      format: {en: "0.0", zh: "0.0"}
      solve_order: 5
      caption: {en: Turnover, zh: 周转}
      properties:
        MEMBER_ORDINAL: "4"
        FORMAT_STRING: {formula: "IIf([Measures].[Units] > 9, '#', '0.0')"}
    - {member: "[Store].[USA].[West]", formula: "Aggregate({[Store].[USA].[CA]})", visible: false}
  named_sets:
    - {set: Best Stores, formula: "TopCount([Store].[Store Name].Members, 5)", caption: Best}
  kpis:
    Turnover: {value: "[Measures].[Turnover]", goal: "2.5", status: "1", trend: "0", weight: "2"}

  """,
  "Cubes/roles/california.yaml": """
  role: California manager
  cubes:
    Sales:
      access: all
      dimensions: {Sellers: none}
      hierarchies:
        "[Store]":
          access: custom
          top: "[Store].[Store Country]"
          bottom: City
          rollup: partial
          members:
            - {member: "[Store].[USA].[CA]", access: all}
            - {member: "[Store].[USA].[CA].[Los Angeles]", access: none}
        "[Store].[Store Type]": none
      measures: {Profit: none}
    Sales and stock: none

  """,
  "Cubes/roles/clerk.yaml": """
  role: Clerk
  access: all
  cubes:
    Sales and stock: {access: custom, hierarchies: {"[Measures]": all, "[Time]": all}, measures: {Turnover: none}}

  """,
  "Cubes/roles/both.yaml": """
  role: Both
  union: [California manager, Clerk]

  """,
]
