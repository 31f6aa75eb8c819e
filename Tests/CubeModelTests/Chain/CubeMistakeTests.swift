import Testing

@testable import CubeModel

@Suite("Mistakes in cubes of existing tables, and in roles")
struct CubeMistakeTests {
  private let sales = "Cubes/cubes/sales.yaml"
  private let both = "Cubes/cubes/both.yaml"
  private let role = "Cubes/roles/california.yaml"

  private func expect(
    _ sentence: String, in path: String, replacing old: String, with marked: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try DefinitionTexts.expect(
      sentence, of: .chain, in: path, replacing: old, with: marked, sourceLocation: sourceLocation)
  }

  @Test("a cube's dimensions stand for roles and degenerate dimensions of its stars")
  func dimensions() throws {
    try expect(
      "role 'tim' is not defined in star 'sales'. Did you mean 'time'?", in: sales, replacing: "Time: time",
      with: "Time: 1️⃣tim")
    try expect(
      "star 'stock' is not one of the cube's. Defined are 'Stock counts', 'sales'.", in: both,
      replacing: "Stock counts: counted", with: "Stock counts: counted, 1️⃣stock: counted")
    try expect(
      "role 'count' is not defined in star 'Stock counts'. Did you mean 'counted'?", in: both,
      replacing: "Stock counts: counted", with: "Stock counts: 1️⃣count")
    try expect(
      "a cube's dimension is one and the same in all stars, but here it would be 'Store' and 'Time' by the star.",
      in: both, replacing: "Time: {roles: {sales: time, Stock counts: counted}}",
      with: "1️⃣Time: {roles: {sales: time, Stock counts: store}}")
    try expect(
      "dimension 'Has coffee bar' stands in the facts and plays no role; expected {dimension: Has coffee bar}.",
      in: sales,
      replacing: "Has coffee bar: {dimension: Has coffee bar}", with: "Has coffee bar: 1️⃣Has coffee bar")
    try expect(
      "dimension 'Store' does not stand in a fact table; name the role that it plays in the star.", in: sales,
      replacing: "{dimension: Has coffee bar}", with: "{dimension: 1️⃣Store}")
    try expect(
      "'measures' is the dimension that the cube's measures form; expected another name.", in: both,
      replacing: "Coffee: ", with: "1️⃣measures: ")
    try expect(
      "dimension 'Time' keeps no versions, so that there is no current one to choose.", in: sales,
      replacing: "Time: time", with: "Time: {role: time, version: 1️⃣current}")
  }

  @Test("a measure takes columns of its own star that fit its aggregate")
  func measures() throws {
    try expect(
      "'profit' is no measure column of star 'Stock counts'. Defined is 'units'.", in: both,
      replacing: "{aggregate: last non-empty, column: units", with: "{aggregate: last non-empty, column: 1️⃣profit")
    try expect(
      "column 'customer' holds no numbers; 'sum' takes integer, decimal or double.", in: sales,
      replacing: "column: profit", with: "column: 1️⃣customer")
    try expect(
      "star 'Sales' is not one of the cube's. Did you mean 'sales'?", in: both, replacing: "count, star: Stock counts",
      with: "count, star: 1️⃣Sales")
    try expect(
      "'average of children' goes along time, but no dimension of the cube that touches star 'Stock counts' has a level of "
        + "time (the key 'kind').", in: both,
      replacing: """
        {sales: time, Stock counts: counted}}
          Coffee: {dimension: Has coffee bar}
        measures:
          Units: {aggregate: sum, column: units}
          In stock: {aggregate: last non-empty,
        """,
      with: """
        {sales: time}}
          Coffee: {dimension: Has coffee bar}
        measures:
          Units: {aggregate: sum, column: units}
          In stock: {aggregate: 1️⃣average of children,
        """)
    try expect(
      "measure 'Turnovr' is not defined in cube 'Sales and stock'. Did you mean 'Turnover'?", in: both,
      replacing: "default_measure: Turnover", with: "default_measure: 1️⃣Turnovr")
  }

  @Test("what is computed is defined once, under the name of a hierarchy")
  func calculations() throws {
    try expect(
      "the member [Measures].[In Stock] is defined twice in cube 'Sales and stock'.", in: both,
      replacing: #"member: "[Store].[USA].[West]""#, with: #"member: 1️⃣"[Measures].[In Stock]""#)
    try expect(
      "the member [measures].Turnover is defined twice in cube 'Sales and stock'.", in: both,
      replacing: #"member: "[Store].[USA].[West]""#, with: #"member: 1️⃣"[measures].Turnover""#)
    try expect(
      "a calculated member is named with its hierarchy or parent; expected [Measures].[West] or a member of another "
        + "hierarchy.", in: both, replacing: #"member: "[Store].[USA].[West]""#, with: "member: 1️⃣West")
    try expect(
      "set 'best stores' is defined twice in cube 'Sales and stock'.", in: both,
      replacing: "caption: Best}", with: "caption: Best}\n  - {set: 1️⃣best stores, formula: \"{}\"}")
  }

  @Test("formats have closed quotation marks, and the same digits in every language where pages know them")
  func formats() throws {
    try expect(
      "the quotation mark is not closed.", in: sales, replacing: ##""#,###""##, with: ##"'\"#1️⃣" stores'"##)
    try expect(
      "every language writes the same digits; expected 0.0 as in English, found 0.", in: both,
      replacing: #"zh: "0.0""#, with: #"zh: 1️⃣"0""#)
  }

  @Test("a role's grants are on cubes, dimensions, hierarchies, levels and measures that are there")
  func grants() throws {
    try expect(
      "cube 'Saless' is not defined. Did you mean 'Sales'?", in: role, replacing: "  Sales:\n", with: "  1️⃣Saless:\n")
    try expect(
      "dimension 'Seller' is not defined in cube 'Sales'. Did you mean 'Sellers'?", in: role,
      replacing: "{Sellers: none}",
      with: "{1️⃣Seller: none}")
    try expect(
      "measure 'Profits' is not defined in cube 'Sales'. Did you mean 'Profit'?", in: role, replacing: "{Profit: none}",
      with: "{1️⃣Profits: none}")
    try expect(
      "hierarchy 'Stor Type' is not defined in dimension 'Store'. Did you mean 'Store Type'?", in: role,
      replacing: #""[Store].[Store Type]""#, with: #""1️⃣[Store].[Stor Type]""#)
    try expect(
      "dimension 'Stores' is not defined in cube 'Sales'. Did you mean 'Store'?", in: role,
      replacing: #""[Store].[Store Type]""#, with: #""1️⃣[Stores].[Store Type]""#)
    try expect(
      "'[Store].' does not name a hierarchy; expected a name such as [Store] or [Time].[Weekly].", in: role,
      replacing: #""[Store].[Store Type]""#, with: #"1️⃣"[Store].""#)
    try expect(
      "the hierarchy [Store].[Store] has two grants in this cube.", in: role,
      replacing: #""[Store].[Store Type]""#, with: #"1️⃣"[Store].[Store]""#)
    try expect(
      "level 'Country' is not defined in this hierarchy. Defined are '(All)', 'City', 'Store Country', 'Store Name'.",
      in: role, replacing: #""[Store].[Store Country]""#, with: #""1️⃣[Store].[Country]""#)
    try expect(
      "the finest level that is seen, '(All)', lies above the coarsest.", in: role, replacing: "bottom: City",
      with: "bottom: 1️⃣(All)")
    try expect(
      "of a cube whose access is none nothing can be granted.", in: role, replacing: "Sales and stock: none",
      with: "Sales and stock: {access: none, measures: 1️⃣{Units: all}}")
    try expect(
      "'rollup' goes with access custom, not all.", in: role, replacing: #""[Store].[Store Type]": none"#,
      with: #""[Store].[Store Type]": {access: all, rollup: 1️⃣full}"#)
  }

  @Test("a role unites roles that are there, and never itself")
  func unions() throws {
    let path = "Cubes/roles/both.yaml"
    try expect(
      "role 'Clark' is not defined. Did you mean 'Clerk'?", in: path, replacing: ", Clerk]", with: ", 1️⃣Clark]")
    try expect(
      "role 'Both' would be a part of itself by way of 'Both'.", in: path, replacing: ", Clerk]", with: ", 1️⃣Both]")
    try expect(
      "a role that unites others has no key 'access'. Its keys are role, caption, description, union.", in: path,
      replacing: "role: Both\n", with: "role: Both\n1️⃣access: all\n")
  }

  @Test("pages and KPIs ask for measures of the first star, in formats and by dimensions that pages know")
  func pages() throws {
    var chain = DefinitionTexts.chain
    chain.texts["Dashboards/stock.yaml"] =
      "page: stock\ntitle: Stock\ntiles:\n"
      + "  - {table: [Units, Days], cube: Sales and stock, date: Time, rows: Coffee.Has coffee bar, title: A}\n"
      + "  - {table: [Profit], cube: Sales, date: Time, rows: Store.City, title: B}\n"
    #expect(
      chain.mistakes() == [
        "Dashboards/stock.yaml:4:21: measure 'Days' is of another than the cube's first star or put together along time; "
          + "KPIs and pages take others.",
        "Dashboards/stock.yaml:4:57: cube 'Sales and stock' has no dimension of the calendar's days, by which pages and "
          + "KPIs date its rows.",
        "Dashboards/stock.yaml:4:69: pages show dimensions by a role in the cube's first star, and 'Coffee' has none there.",
        "Dashboards/stock.yaml:5:14: measure 'Profit' is written as $#,##0.00;($#,##0.00), which pages cannot do; expected "
          + "a format such as 0, #,##0.00 or 0.0%.",
        "Dashboards/stock.yaml:5:42: cube 'Sales' has no dimension of the calendar's days, by which pages and KPIs date "
          + "its rows.",
      ])
  }
}
