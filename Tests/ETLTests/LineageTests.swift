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

  @Test("a name that is not there is told with the nearest one")
  func unknown() throws {
    let error = #expect(throws: ETLError.self) { try Self.shop().lineage(of: "star.fact_sale.amuont") }
    #expect(
      error?.description == "star.fact_sale.amuont: the definitions have no such column, measure or KPI. "
        + "Did you mean 'star.fact_sale.amount'?")
  }
}
