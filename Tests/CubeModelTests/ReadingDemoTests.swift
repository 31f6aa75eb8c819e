import CubeModel
import Foundation
import OrderedCollections
import StarSchema
import Testing

@Suite("Reading the demo company's definitions")
struct ReadingDemoTests {
  let model: Model

  init() throws {
    model = try Model(readingFrom: DemoDefinitions.cubes, dashboards: DemoDefinitions.dashboards)
  }

  @Test("every definition is there, under its name")
  func counts() throws {
    #expect(Array(model.sources.keys) == ["crm"])
    for (folder, count) in [
      ("dimensions", model.dimensions.count), ("stars", model.stars.count), ("cubes", model.cubes.count),
      ("kpis", model.kpis.count),
    ] {
      let path = DemoDefinitions.cubes.appending(path: folder).path
      let files = try FileManager.default.contentsOfDirectory(atPath: path)
      #expect(count == files.filter { $0.hasSuffix(".yaml") }.count, "\(folder)")
    }
    let isComplete = Set(model.stars.keys).isSuperset(of: [
      "contact", "opportunity", "service_case", "survey_answer", "revenue", "receivable", "programme_cost",
      "campaign_response", "campaign_cost", "attribution", "stage_move", "pipeline_change",
    ])
    #expect(isComplete)
    #expect(model.initiatives["CRM roll-out"]?.waves.map(\.goLive).first == "2024-09-02")
    #expect(model.pages["executive"]?.tiles.count == 14)
  }

  @Test("a source's table is read with its types, mendings, mark and rules")
  func sourceTable() throws {
    let crm = try #require(model.sources["crm"])
    #expect(crm.connector == .postgreSQL(environment: "PLUMB_CRM_URL", database: "crm", schema: "crm"))
    let account = try #require(crm.tables["account"])
    #expect(account.location == "account")
    #expect(account.changes == .mark(column: "modified_at", overlapSeconds: 86_400))
    #expect(account.deletedWhen == "is_deleted")
    #expect(account.columns["sector"]?.mendings["infrastructure "] == "Infrastructure")
    #expect(account.columns["tier"]?.acceptedValues == ["Key", "Major", "Growth", "Base"])
    #expect(account.columns["account_id"]?.isRequired == true)
    let opportunity = try #require(crm.tables["opportunity"])
    #expect(opportunity.columns["amount"]?.type == .decimal(precision: 14, scale: 2))
    #expect(opportunity.rules.map(\.condition) == ["amount >= 0"])
    #expect(opportunity.controlTotals == ["amount"])
  }

  @Test("a versioned dimension is read with hierarchies, loads and a value for every column in order")
  func dimension() throws {
    let customer = try #require(model.dimensions["customer"])
    #expect(customer.isVersioned)
    #expect(
      customer.hierarchies.map(\.name) == ["Customer", "By sector", "By region", "By wave", "By owner", "By group"])
    #expect(customer.hierarchies.first?.levels.map(\.sortAttribute) == ["tier_rank", nil])
    guard case .loads(let loads) = customer.origin else { throw UnexpectedOrigin() }
    let load = try #require(loads.first)
    #expect(load.from == LoadDefinition.StagedTable(source: "crm", table: "account", alias: "a"))
    #expect(load.joins.map(\.keepsUnmatched) == [true, true, true, true])
    #expect(Array(load.values.keys) == Array(customer.naturalKey.keys) + customer.attributes.keys)
  }

  @Test("the calendar dimension has the calendar's attributes")
  func calendarDimension() throws {
    let date = try #require(model.dimensions["date"])
    #expect(date.origin == .calendar)
    #expect(date.naturalKey == ["date_key": .integer])
    let given = CalendarDefinition.dayAttributes.map(\.name)
    #expect(Array(date.attributes.keys.prefix(given.count)) == given)
    #expect(date.attributes["works_china"]?.clock == "CN")
    #expect(date.attributes["works_china"]?.clockFact == .workingDay)
    #expect(model.calendar?.fiscalYearStartMonth == 7)
    #expect(model.calendar?.holidays["2025-12-25"]?.text(in: "zh") == "圣诞节")
  }

  @Test("a cube is read with short dimensions, formats and formulas")
  func cube() throws {
    let sales = try #require(model.cubes["Sales"])
    #expect(sales.dimensions["Closed"]?.caption.text(in: "zh") == "关闭日期")
    #expect(sales.dimensions["Customer today"]?.version == .current)
    #expect(
      sales.measures["Win rate"]?.kind == .formula(.operation(.divide, .measure("Won"), .measure("Closed deals"))))
    #expect(sales.measures["Customers"]?.kind == .aggregate(.distinctCount, column: "customer"))
    #expect(sales.measures["Average order"]?.kind == .average(column: "revenue"))
    #expect(sales.measures["Revenue"]?.format == NumberFormat(prefix: "£"))
    #expect(
      sales.measures["Sales cycle"]?.format
        == NumberFormat(
          suffix: " days", decimals: 1, groupsThousands: false, translations: ["zh": .init(suffix: " 天")]))
    #expect(
      sales.measures["Win rate"]?.format
        == NumberFormat(suffix: "%", decimals: 1, groupsThousands: false, isPercent: true))
  }

  @Test("a KPI is read with its value, baseline and target")
  func kpi() throws {
    let satisfaction = try #require(model.kpis["Satisfaction"])
    #expect(satisfaction.value == .mean(measure: "CSAT"))
    #expect(satisfaction.baseline == KPIDefinition.DayRange(first: "2023-09-01", last: "2024-08-31"))
    #expect(satisfaction.target == KPIDefinition.Target(value: 4.3, due: "2026-12-31", tolerance: 0.03))
    #expect(satisfaction.minimumObservations == 30)
    #expect(model.kpis["Win rate"]?.value == .proportion(successes: "Won", trials: "Closed deals"))
  }

  @Test("a page is read with its tiles and level paths")
  func page() throws {
    let page = try #require(model.pages["executive"])
    #expect(page.languages == ["en", "zh"])
    #expect(page.periodMonths == 12)
    #expect(page.tiles.first == .card(kpi: "Revenue"))
    let bars = page.tiles.compactMap { tile -> PageDefinition.LevelPath? in
      if case .bar(_, let level, _, _) = tile { level } else { nil }
    }
    #expect(bars == [PageDefinition.LevelPath(dimension: "Office", level: "Country")])
    guard case .table(_, _, let rows, _, let limit, _)? = page.tiles.last else { throw UnexpectedOrigin() }
    #expect(rows == PageDefinition.LevelPath(dimension: "Customer", hierarchy: "By sector", level: "Sector"))
    #expect(limit == 12)
  }

  @Test("the hash names the definitions: the same for the same files, another for other files")
  func hash() throws {
    let again = try Model(readingFrom: DemoDefinitions.cubes, dashboards: DemoDefinitions.dashboards)
    let without = try Model(readingFrom: DemoDefinitions.cubes, dashboards: nil)
    #expect(model.hash.wholeMatch(of: /[0-9a-f]{64}/) != nil)
    #expect(model.hash == again.hash)
    #expect(model.hash != without.hash)
  }
}

/// A definition is of another kind than the test expects.
private struct UnexpectedOrigin: Error {}
