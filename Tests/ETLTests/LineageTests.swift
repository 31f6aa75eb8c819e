import CubeModel
import ETL
import Foundation
import OrderedCollections
import TestSupport
import Testing

@Suite("Lineage") struct LineageTests {
  private static func demo() throws -> LineageFinder {
    LineageFinder(model: try Model(readingFrom: PackageRoot.url.appending(path: "Cubes"), dashboards: nil))
  }

  private static func shop(replacing files: [String: String] = [:]) throws -> LineageFinder {
    LineageFinder(model: try ShopDefinitions.model(replacing: files))
  }

  @Test("a measure column leads through its expression to the columns of the source, with the place of the expression")
  func measure() throws {
    let lineage = try Self.shop().lineage(of: "star.fact_sale.amount")
    #expect(lineage.kind == .factColumn)
    #expect(lineage.notes == ["numeric(8,2)", "GBP"])
    let load = try #require(lineage.derivations.first)
    #expect(load.how == "s.amount")
    #expect(load.place?.description == "Cubes/stars/sale.yaml:14:84")
    #expect(load.rows == ["from crm.sale as s"])
    let column = try #require(load.inputs.first)
    #expect(column.name == "crm.sale.amount")
    #expect(column.notes == ["numeric(8,2)", "sale of postgresql source 'crm'"])
    #expect(lineage.origins == ["crm.sale.amount"])
  }

  @Test("a role's key leads to the member's key, the day that picks the version, and the dimension's own sources")
  func role() throws {
    let lineage = try Self.shop().lineage(of: "star.fact_sale.customer_key")
    #expect(
      lineage.derivations.first?.how
        == "the member of star.dim_customer whose key is s.customer_id, in the version of the day s.sold_on")
    #expect(lineage.origins == ["crm.sale.customer_id", "crm.sale.sold_on", "crm.customer.customer_id"])
  }

  @Test("an attribute whose history a source tells leads to both tables; versions to the day from which values hold")
  func history() throws {
    let finder = try Self.shop(replacing: ["dimensions/customer.yaml": ShopDefinitions.customerWithHistory])
    let tier = try finder.lineage(of: "star.dim_customer.tier")
    #expect(tier.notes == ["text", "history: version"])
    #expect(tier.origins == ["crm.customer_history.tier", "crm.customer.tier"])
    #expect(
      tier.derivations.first?.rows == [
        "from crm.customer as c", "left join crm.customer_history as h on h.customer_id = c.customer_id",
      ])
    #expect(try finder.lineage(of: "star.dim_customer.valid_from").origins == ["crm.customer_history.valid_from"])
    #expect(try finder.lineage(of: "star.dim_customer.customer_key").origins == ["crm.customer.customer_id"])
    let name = try finder.lineage(of: "mart.sale.customer_name")
    #expect(name.origins.first == "crm.customer.name")
    #expect(
      name.derivations.first?.inputs.first?.derivations.first?.inputs.first?.notes.contains("mended: 'Acmee' is 'Acme'")
        == true)
  }

  @Test("KPIs lead through measures and their formulas to columns")
  func kpi() throws {
    let finder = try Self.demo()
    let level = try finder.lineage(of: "Service.Service level kept")
    #expect(level.derivations.first?.how == "([Answered in time] / [Answered])")
    #expect(level.derivations.first?.inputs.map(\.name) == ["Service.Answered in time", "Service.Answered"])
    #expect(level.origins.contains("crm.service_case.first_response_at"))
    let response = try finder.lineage(of: "First response")
    #expect(response.kind == .kpi)
    #expect(response.notes.first == "owner: Head of service")
    #expect(response.derivations.first?.inputs.map(\.name) == ["Service.First response"])
    #expect(response.origins.contains("crm.service_case.opened_at"))
    #expect(
      try finder.lineage(of: "star.fact_service_case.reopenings").origins == [
        "crm.case_status.status", "crm.service_case",
      ])
  }

  @Test("all that the shipped definitions load can be followed, and all but what the warehouse adds has an origin")
  func everything() throws {
    let finder = try Self.demo()
    let names = finder.names
    #expect(names.count > 200)
    let model = try Model(readingFrom: PackageRoot.url.appending(path: "Cubes"), dashboards: nil)
    let days = Set(model.dimensions.values.filter { $0.origin == .calendar }.map { "star.dim_\($0.name)." })
    var without: [String] = []
    for name in names where try finder.lineage(of: name).origins.isEmpty {
      let isOwn = ["loaded_run", "retired_run", "changed_run", "gone_run", "is_inferred", "is_unused"].contains {
        name.hasSuffix("." + $0)
      }
      if !isOwn, !days.contains(where: { name.hasPrefix($0) }) { without.append(name) }
    }
    // Values that are constants come from nowhere, nor does what is made for each of them.
    let unexplained = try without.filter { name in
      try name.hasPrefix("star.")
        && finder.lineage(of: name).derivations.contains {
          $0.how.wholeMatch(of: /'[^']*'|-?[0-9.]+|null|made by the warehouse.*/) == nil
        }
    }
    #expect(unexplained == [])
  }

  @Test(
    "a name that is not there is told with the nearest one of its kind: a column of the same table, a measure of the cube",
    arguments: [
      ("star.fact_sale.amuont", " Did you mean 'star.fact_sale.amount'?"),
      ("star.fact_sail.amount", " Did you mean 'star.fact_sale.amount'?"),
      ("fact_sale.amuont", " Did you mean 'star.fact_sale.amount'?"),
      ("dim_custmer.tier", " Did you mean 'star.dim_customer.tier'?"),
      ("crm.sale.solt_on", " Did you mean 'crm.sale.sold_on'?"),
      ("crm.history.tiers", " Did you mean 'crm.customer_history.tier'?"),
      ("crm.sail.amount", " Did you mean 'crm.sale.amount'?"),
      ("Takings.Revenu", " Did you mean 'Takings.Revenue'?"), ("Taking.Revenue", " Did you mean 'Takings.Revenue'?"),
      ("takings.revenue", " Did you mean 'Takings.Revenue'?"),
      ("Revenue", " Did you mean 'Takings.Revenue'?"),
      ("tier", " Did you mean 'star.dim_customer.tier' or 'crm.customer.tier' or 'crm.customer_history.tier'?"),
      ("Takings.Whatever it is", " 'Takings' has Revenue, Customers, Per customer, Twice, [Tier].[All].[Both], Good."),
      ("crm.sale.whatever", " 'crm.sale' has sale_id, customer_id, sold_on, amount."), ("whatever", ""),
      ("no.such.thing", ""),
    ])
  func unknown(name: String, question: String) throws {
    let finder = try Self.shop(replacing: ["cubes/takings.yaml": Self.cube])
    let error = #expect(throws: ETLError.self) { try finder.lineage(of: name) }
    #expect(error?.description == "\(name): the definitions have no such column, measure or KPI.\(question)")
  }

  private static let cube = """
    cube: Takings
    caption: {en: Takings}
    star: sale
    dimensions: {Tier: {role: customer, caption: {en: Tier}}, Sold: {role: sold, caption: {en: Sold}}}
    measures:
      Revenue: {aggregate: sum, column: amount, format: "0", caption: {en: Revenue}}
      Customers: {aggregate: distinct count, column: customer, format: "0", caption: {en: Customers}}
    calculated_members:
      - {member: "[Measures].[Per customer]", formula: "iif([Measures].[customers] = 0, null, Revenue / [Measures].[Customers])"}
      - {member: "[Measures].[Twice]", formula: "Sum({[Key ones], [Sold].[2025]}, [Per customer] * 2) /* [Measures].[Customers] */"}
      - {member: "[Tier].[All].[Both]", formula: "Aggregate({[Tier].[Key], [Tier].[Base]})"}
    named_sets:
      - {set: Key ones, formula: "Filter([Tier].[Tier].Members, [Measures].[Revenue] > 0)"}
    kpis:
      Good: {value: "[Measures].[Twice]", goal: "100", caption: {en: Good}}
    """

  @Test("calculated measures, members and indicators lead through their MDX to measures and columns, with the place")
  func calculated() throws {
    let finder = try Self.shop(replacing: ["cubes/takings.yaml": Self.cube])
    let ratio = try finder.lineage(of: "Takings.Per customer")
    #expect(ratio.kind == .measure)
    #expect(ratio.derivations.first?.place?.description == "Cubes/cubes/takings.yaml:9:53")
    #expect(ratio.derivations.first?.inputs.map(\.name) == ["Takings.Customers", "Takings.Revenue"])
    #expect(ratio.origins.contains("crm.sale.amount") && ratio.origins.contains("crm.customer.customer_id"))
    let twice = try finder.lineage(of: "Takings.[Measures].[Twice]")
    #expect(twice.name == "Takings.Twice")
    // What a named set reads counts, what stands in a comment does not.
    #expect(twice.derivations.first?.inputs.map(\.name) == ["Takings.Per customer", "Takings.Revenue"])
    #expect(twice.derivations.first?.rows == ["by Sold, Tier"])
    let member = try finder.lineage(of: "Takings.[Tier].[All].[Both]")
    #expect(member.kind == .calculatedMember)
    #expect(member.origins == ["crm.customer.tier"])
    let indicator = try finder.lineage(of: "Takings.Good")
    #expect(indicator.kind == .indicator)
    #expect(indicator.derivations.map(\.how) == ["value: [Measures].[Twice]", "goal: 100"])
    #expect(indicator.origins.contains("crm.sale.amount"))
  }

  @Test("a calculated measure that leads back to itself ends, and so does one that cannot be read")
  func circle() throws {
    let cube = Self.cube.replacing("[Per customer] * 2", with: "[Measures].[Twice] * [Measures].[Customers]")
      .replacing("Aggregate({", with: "Aggregate((((")
    let finder = try Self.shop(replacing: ["cubes/takings.yaml": cube])
    #expect(
      try finder.lineage(of: "Takings.Twice").derivations.first?.inputs.map(\.name) == [
        "Takings.Customers", "Takings.Revenue",
      ])
    #expect(try finder.lineage(of: "Takings.[Tier].[All].[Both]").origins == ["crm.customer.tier"])
  }

  @Test("the tables of the warehouse need not be named with their schema")
  func withoutSchema() throws {
    #expect(try Self.shop().lineage(of: "fact_sale.amount") == Self.shop().lineage(of: "star.fact_sale.amount"))
    #expect(try Self.shop().lineage(of: "dim_customer.tier").origins == ["crm.customer.tier"])
  }

  @Test("measures over tables that exist already lead to these")
  func existing() throws {
    let finder = try Self.shop(replacing: [
      "dimensions/shop.yaml": """
      dimension: Shop
      table: old.shop
      key: {shop_id: integer}
      attributes: {town: text}
      hierarchies: [{levels: [{level: Town, attribute: town}]}]
      """,
      "stars/visit.yaml": """
      star: Visits
      table: old.visit
      dimensions: {shop: Shop}
      measures: {people: integer, grown: {type: integer, expression: people - children}}
      """,
      "cubes/visits.yaml": """
      cube: Visits
      caption: {en: Visits}
      star: Visits
      dimensions: {Shop: shop}
      measures:
        Visits: {aggregate: count, format: "0", caption: {en: Visits}}
        People: {aggregate: sum, column: people, format: "0", caption: {en: People}}
        Grown: {aggregate: sum, column: grown, format: "0", caption: {en: Grown}}
      """,
    ])
    #expect(try finder.lineage(of: "Visits.Visits").origins == ["old.visit"])
    #expect(try finder.lineage(of: "Visits.People").origins == ["old.visit.people"])
    let grown = try finder.lineage(of: "Visits.Grown").derivations.first?.inputs.first
    #expect(grown?.name == "old.visit" && grown?.notes == ["table 'old.visit'", "grown is people - children"])
  }
}
