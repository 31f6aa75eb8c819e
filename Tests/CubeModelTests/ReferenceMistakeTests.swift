import Testing

@testable import CubeModel

@Suite("Names that definitions refer to")
struct ReferenceMistakeTests {
  @Test("a small shop's definitions are read without a mistake")
  func shop() {
    #expect(DefinitionTexts.shop.mistakes() == [])
  }

  @Test("an unknown measure in a formula is marked inside the text, with the nearest one")
  func formulaMeasure() throws {
    try DefinitionTexts.expect(
      "measure 'Salse' is not defined in cube 'Sales'. Did you mean 'Sales'?", in: "Cubes/cubes/sales.yaml",
      replacing: "[Big] / [Sales]", with: "[Big] / [1️⃣Salse]")
  }

  @Test("formulas that use each other are a cycle, told at each of them")
  func cycle() throws {
    try DefinitionTexts.expect(
      "measure 'Big share' is computed from itself: [Big share] uses [Double share] uses [Big share].",
      "measure 'Double share' is computed from itself: [Double share] uses [Big share] uses [Double share].",
      in: "Cubes/cubes/sales.yaml",
      replacing: """
        "[Big] / [Sales]", format: "0.0%"}
          Double share: {formula: "2 * ([Big share] + 0)"}
        """,
      with: """
        "[Big] / [1️⃣Double share]", format: "0.0%"}
          Double share: {formula: "2 * ([2️⃣Big share] + 0)"}
        """)
  }

  @Test("a measure that uses itself is a cycle")
  func selfReference() throws {
    try DefinitionTexts.expect(
      "measure 'Big share' is computed from itself: [Big share] uses [Big share].", in: "Cubes/cubes/sales.yaml",
      replacing: "[Big] / [Sales]", with: "[Big] / [1️⃣Big share]")
  }

  @Test("what a cube refers to must be there")
  func cube() throws {
    let path = "Cubes/cubes/sales.yaml"
    try DefinitionTexts.expect(
      "star 'sales' is not defined. Did you mean 'sale'?", in: path, replacing: "star: sale", with: "star: 1️⃣sales")
    try DefinitionTexts.expect(
      "role 'solid' is not defined in star 'sale'. Did you mean 'sold'?", in: path, replacing: "Sold: sold",
      with: "Sold: 1️⃣solid")
    try DefinitionTexts.expect(
      "'revenue' is no measure column of star 'sale'. Defined are 'amount', 'is_big'.", in: path,
      replacing: #"aggregate: sum, column: amount"#, with: #"aggregate: sum, column: 1️⃣revenue"#)
    try DefinitionTexts.expect(
      "'costumer' is neither a role nor a column of star 'sale'. Did you mean 'customer'?", in: path,
      replacing: "distinct count, column: customer", with: "distinct count, column: 1️⃣costumer")
    try DefinitionTexts.expect(
      "measure 'Big' needs the key 'column': only a count does without.", in: path,
      replacing: "{aggregate: sum, column: is_big}", with: "1️⃣{aggregate: sum}")
    try DefinitionTexts.expect(
      "dimension 'channel' keeps no versions, so that there is no current one to choose.", in: path,
      replacing: "Channel: channel", with: "Channel: {role: channel, version: 1️⃣current}")
  }

  @Test("what a KPI refers to must be there and of the right kind")
  func kpi() throws {
    let path = "Cubes/kpis/big-share.yaml"
    try DefinitionTexts.expect(
      "cube 'Sale' is not defined. Did you mean 'Sales'?", in: path, replacing: "cube: Sales", with: "cube: 1️⃣Sale")
    try DefinitionTexts.expect(
      "dimension 'Customer' of cube 'Sales' is not one of the calendar's days. Defined is 'Sold'.", in: path,
      replacing: "date: Sold", with: "date: 1️⃣Customer")
    try DefinitionTexts.expect(
      "dimension 'Solid' is not defined in cube 'Sales'. Did you mean 'Sold'?", in: path,
      replacing: "date: Sold", with: "date: 1️⃣Solid")
    try DefinitionTexts.expect(
      "measure 'Customers' does not count; a proportion takes measures whose aggregate is count or sum.", in: path,
      replacing: "trials: Sales", with: "trials: 1️⃣Customers")
    try DefinitionTexts.expect(
      "measure 'Revenue' is no average; the mean of a KPI is one whose aggregate is average.",
      in: "Cubes/kpis/average.yaml", replacing: "mean: Average", with: "mean: 1️⃣Revenue")
    try DefinitionTexts.expect(
      "the last day 2023-06-30 lies before the first, 2024-01-01.", in: path, replacing: "to: 2024-06-30",
      with: "to: 1️⃣2023-06-30")
    try DefinitionTexts.expect(
      "KPI 'Big shear' is not defined. Did you mean 'Big share'?", in: "Cubes/initiatives/signs.yaml",
      replacing: "kpis: [Big share]", with: "kpis: [1️⃣Big shear]")
  }

  @Test("what a page's tiles refer to must be there")
  func page() throws {
    let path = "Dashboards/shop.yaml"
    try DefinitionTexts.expect(
      "KPI 'Big shares' is not defined. Did you mean 'Big share'?", in: path, replacing: "card: Big share",
      with: "card: 1️⃣Big shares")
    try DefinitionTexts.expect(
      "initiative 'Old signs' is not defined. Did you mean 'New signs'?", in: path, replacing: "events: New signs",
      with: "events: 1️⃣Old signs")
    try DefinitionTexts.expect(
      "level 'Teir' is not defined in dimension 'customer'. Did you mean 'Tier'?", in: path,
      replacing: "by: Customer.Tier", with: "by: Customer.1️⃣Teir")
    try DefinitionTexts.expect(
      "hierarchy 'By town' is not defined in dimension 'customer'. Defined are 'By city', 'Customer'.", in: path,
      replacing: "rows: Customer.By city.City", with: "rows: Customer.1️⃣By town.City")
    try DefinitionTexts.expect(
      "dimension 'Costumer' is not defined in cube 'Sales'. Did you mean 'Customer'?", in: path,
      replacing: "by: Customer.Tier", with: "by: 1️⃣Costumer.Tier")
    try DefinitionTexts.expect(
      "measure 'Bigg' is not defined in cube 'Sales'. Did you mean 'Big'?", in: path, replacing: "[Sales, Big]",
      with: "[Sales, 1️⃣Bigg]")
  }

  @Test("a source's key, mark, totals and mendings must fit its columns")
  func source() throws {
    let path = "Cubes/sources/shop.yaml"
    try DefinitionTexts.expect(
      "column 'sale_idd' is not declared in table 'sale'. Did you mean 'sale_id'?", in: path,
      replacing: "key: [sale_id]", with: "key: [1️⃣sale_idd]")
    try DefinitionTexts.expect(
      "column 'note' cannot be a mark; expected one of type timestamp, date or integer.", in: path,
      replacing: "mark: changed_at", with: "mark: 1️⃣note")
    try DefinitionTexts.expect(
      "column 'note' has no sum; expected one of type integer, decimal or double.", in: path,
      replacing: "control_totals: [amount]", with: "control_totals: [1️⃣note]")
    try DefinitionTexts.expect(
      "'C' is not among the accepted values. Defined are 'A', 'B'.", in: path, replacing: "mend: {a: A}",
      with: "mend: {a: 1️⃣C}")
    try DefinitionTexts.expect(
      "a source of files needs the key 'folder' or 'environment'.", in: "Cubes/sources/files.yaml",
      replacing: "source: export\nconnector: files\nfolder: ../data\n",
      with: "1️⃣source: export\nconnector: files\n")
  }

  @Test("hierarchies stand on attributes that are there, each level once")
  func hierarchy() throws {
    let path = "Cubes/dimensions/customer.yaml"
    try DefinitionTexts.expect(
      "'teir' is neither an attribute nor a key column of dimension 'customer'. Did you mean 'tier'?", in: path,
      replacing: "attribute: tier", with: "attribute: 1️⃣teir")
    try DefinitionTexts.expect(
      "level 'Tier' is defined twice in this hierarchy.", in: path, replacing: "level: Customer",
      with: "level: 1️⃣Tier")
    try DefinitionTexts.expect(
      "hierarchy 'Customer' is defined twice in dimension 'customer'.", in: path,
      replacing: "  - hierarchy: By city",
      with: "  - {hierarchy: 1️⃣Customer, levels: [{level: Tier, attribute: tier}]}\n  - hierarchy: By city")
  }
}
