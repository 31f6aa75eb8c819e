import OrderedCollections
import StarSchema
import Testing

@testable import CubeModel

@Suite("Reading a small shop's definitions")
struct ReadingShopTests {
  let model: Model

  init() throws {
    let log = MistakeLog()
    model = try Model(reading: DefinitionTexts.shop.roots(log), log, hash: "")
  }

  @Test("a source of files is read with its dialect, and values that YAML might take for something else")
  func files() throws {
    let export = try #require(model.sources["export"])
    let dialect = FileDialect(
      delimiter: ";", encoding: .windows1252, nulls: ["", "?", "null", "~", "no"], dateFormat: "dd/mm/yyyy")
    #expect(export.connector == .files(environment: nil, folder: "../data", dialect: dialect))
    #expect(export.tables["visit"]?.location == "visits.csv")
    #expect(export.tables["visit"]?.changes == .fullCompare)
  }

  @Test("a load takes what it leaves out from the driving table's columns of the same name")
  func filledValues() throws {
    let customer = try #require(model.dimensions["customer"])
    guard case .loads(let loads) = customer.origin else { throw UnexpectedOrigin() }
    #expect(
      loads.first?.values == [
        "customer_id": "c.customer_id", "name": "c.name", "tier": "c.tier", "city": "c.\"City\"",
      ])
    let sale = try #require(model.stars["sale"]?.loads.first)
    #expect(Array(sale.values.keys) == ["sale_id", "sold", "customer", "channel", "amount", "is_big"])
    #expect(sale.values["amount"] == "s.amount")
  }

  @Test("owners and descriptions are read; a measure without an owner has the cube's")
  func owners() throws {
    let source = try #require(model.sources["shop"])
    #expect(source.owner == "Cashier" && source.description == "The till.")
    let table = try #require(source.tables["sale"])
    #expect(table.caption?.text(in: "zh") == "销售" && table.description == "What the till printed.")
    #expect(table.columns["amount"]?.description == "in pounds" && table.columns["note"]?.description == nil)
    #expect(source.tables["customer"]?.caption == nil)
    let customer = try #require(model.dimensions["customer"])
    #expect(customer.owner?.text(in: "zh") == "店主")
    #expect(customer.attributes["city"]?.description == "where the customer lives")
    let sale = try #require(model.stars["sale"])
    #expect(sale.description == "What was sold." && sale.owner == "Shopkeeper")
    #expect(sale.roles["sold"]?.description == "the day of the till's clock")
    let sales = try #require(model.cubes["Sales"])
    #expect(sales.owner(ofMeasure: "Revenue") == "Accountant" && sales.owner(ofMeasure: "Big share") == "Shopkeeper")
    #expect(model.initiatives["New signs"]?.owner == "Sign painter")
    #expect(model.kpis["Average"]?.owner == "Shopkeeper")
  }

  @Test(
    "an expression tells the source columns that it reads: those behind an alias, or alone where there is one table")
  func sourceColumns() throws {
    let sale = try #require(model.stars["sale"]?.loads.first)
    let amount = LoadDefinition.SourceColumn(source: "shop", table: "sale", column: "amount")
    let name = LoadDefinition.SourceColumn(source: "shop", table: "customer", column: "name")
    #expect(sale.columns(behind: "amount") == [amount])
    #expect(sale.columns(behind: "is_big") == [amount])
    #expect(sale.columns(readBy: "coalesce(c.name, s.amount::text, c.name)") == [name, amount])
    #expect(sale.columns(readBy: "amount + (select 1)").isEmpty && sale.columns(readBy: "amount").isEmpty)
    let channel = try #require(model.dimensions["channel"])
    guard case .loads(let loads) = channel.origin, let load = loads.first else { throw UnexpectedOrigin() }
    #expect(load.columns(readBy: "upper(note)").map(\.column) == ["note"])
  }

  @Test("what is left out has its default: captions, schema, history, formats, titles")
  func defaults() throws {
    #expect(model.calendar?.workingWeekdays == [1, 2, 3, 4, 5])
    #expect(model.sources["shop"]?.connector == .postgreSQL(environment: "SHOP_URL", database: nil, schema: "public"))
    #expect(model.dimensions["customer"]?.attributes["name"]?.history == .overwrite)
    #expect(model.dimensions["customer"]?.hierarchies.first?.allCaption == LocalizedText("All"))
    #expect(model.stars["sale"]?.roles["customer"]?.caption == LocalizedText("customer"))
    #expect(model.stars["sale"]?.checks.first?.isBlocking == false)
    #expect(model.cubes["Sales"]?.dimensions["Sold"]?.caption.text(in: "zh") == "售出日期")
    #expect(model.cubes["Sales"]?.measures["Sales"]?.format == NumberFormat())
    #expect(model.kpis["Average"]?.target == nil)
    let page = try #require(model.pages["shop"])
    #expect(page.languages == ["en"] && page.periodMonths == 6)
    #expect(
      page.tiles.dropFirst().first
        == .line(kpi: "Average", months: 12, initiative: "New signs", title: LocalizedText("Average")))
  }
}

/// A definition is of another kind than the test expects.
private struct UnexpectedOrigin: Error {}
