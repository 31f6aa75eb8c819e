import OrderedCollections
import StarSchema
import Testing

@testable import CubeModel

@Suite("Reading a chain's definitions over existing tables")
struct ReadingChainTests {
  let model: Model

  init() throws {
    let log = MistakeLog()
    model = try Model(reading: DefinitionTexts.chain.roots(log), log, hash: "")
  }

  @Test("no calendar is needed where no dimension is one of days, and nothing is loaded")
  func withoutCalendar() {
    #expect(model.calendar == nil)
    #expect(model.warehousedDimensions.isEmpty && model.loadedStars.isEmpty)
  }

  @Test("a snowflaked dimension has its tables, what ties them, and expressions where columns are named otherwise")
  func snowflake() throws {
    let store = try #require(model.dimensions["Store"])
    let region = ExistingJoin(
      table: ExistingTable(name: "region"),
      ties: [.init(column: "region_id", otherAlias: "store", otherColumn: "region_id")])
    let country = ExistingJoin(
      table: ExistingTable(.query("select * from country where named"), alias: "c"),
      ties: [
        .init(column: "code", otherAlias: "region", otherColumn: "country"),
        .init(column: "world", otherAlias: "region", otherColumn: "world"),
      ], key: ["code", "world"])
    #expect(store.origin == .table(ExistingTable(schema: "retail", name: "store"), joins: [region, country]))
    #expect(store.naturalKey == ["store_id": .integer])
    #expect(store.attributes["City"]?.expression == "region.city" && store.attributes["sqft"]?.expression == nil)
    #expect(model.dimensions["Has coffee bar"]?.origin == .facts(star: "sales"))
  }

  @Test("a hierarchy may have no member for all, a name of its own for it, a default member")
  func hierarchies() throws {
    let store = try #require(model.dimensions["Store"]?.hierarchies)
    #expect(store.map(\.name) == ["Store", "Store Type"])
    #expect(store.map(\.hasAll) == [true, false] && store.map(\.isVisible) == [true, false])
    #expect(store[0].allName == "All Stores" && store[0].allLevelName == "(All)")
    #expect(store[0].defaultMember == "[Store].[USA]")
    #expect(store[1].caption.text(in: "zh") == "类型")
    let employees = try #require(model.dimensions["Employees"]?.hierarchies.first)
    #expect(employees.allName == "All Employees" && employees.allLevelName == "Company")
    #expect(employees.allCaption == LocalizedText("Everybody", others: ["zh": "所有人"]))
  }

  @Test("a level knows its name, caption and order, when it hides members, its kind and its properties")
  func levels() throws {
    let levels = try #require(model.dimensions["Store"]?.hierarchies.first?.levels)
    #expect(levels.map(\.hiding) == [.never, .parent, .never] && levels.map(\.isUnique) == [true, false, true])
    #expect(levels[2].nameAttribute == "store_name" && levels[2].captionAttribute == "store_name")
    #expect(levels[2].sortAttribute == "sqft")
    #expect(levels[2].properties.values.map(\.attribute) == ["store_type", "sqft", "opened", "sqft"])
    #expect(levels[2].properties.values.map(\.kind) == [.text, .number, .date, .text])
    #expect(levels[2].attributes == ["store_id", "store_name", "sqft", "store_type", "opened"])
    #expect(model.dimensions["Time"]?.hierarchies.first?.levels.map(\.kind) == [.years, .quarters, .months])
  }

  @Test("a parent-child level knows its parents, what stands for none, its closure table")
  func parentChild() throws {
    let level = try #require(model.dimensions["Employees"]?.hierarchies.first?.levels.first)
    #expect(
      level.parentChild
        == .init(
          parentAttribute: "supervisor_id", rootValue: "0",
          closure: .init(
            table: ExistingTable(schema: "big.data", name: "employee_closure"), parentColumn: "supervisor_id",
            childColumn: "employee_id"), dataMembers: .visible))
  }

  @Test("a star over an existing table knows by which columns it refers to its dimensions")
  func stars() throws {
    let sales = try #require(model.stars["sales"])
    #expect(sales.table == ExistingTable(name: "sales_fact_1997", alias: "f"))
    #expect(sales.roles.values.map(\.column) == ["time_id", "shop_id", "employee_id"])
    #expect(sales.measureColumns["profit"]?.expression == "f.sales - f.cost")
    let stock = try #require(model.stars["Stock counts"])
    #expect(stock.table == ExistingTable(.query("select * from inventory where not void"), alias: "i"))
    #expect(stock.kind == .periodic && stock.key.isEmpty && stock.loads.isEmpty)
  }

  @Test("a cube's measures keep their format as it is written, and pages one that they can write")
  func measures() throws {
    let measures = try #require(model.cubes["Sales"]?.measures)
    #expect(measures["Units"]?.formatText == LocalizedText("Standard"))
    #expect(measures["Units"]?.format == NumberFormat(decimals: 2))
    #expect(measures["Profit"]?.formatText == LocalizedText("$#,##0.00;($#,##0.00)"))
    #expect(measures["Profit"]?.format == NumberFormat() && measures["Profit"]?.isVisible == false)
    #expect(
      measures["Largest"]?.formatText == nil && measures["Largest"]?.kind == .aggregate(.maximum, column: "units"))
    #expect(measures["Largest"]?.properties == ["MEMBER_ORDINAL": "1"])
  }

  @Test("in a cube of several stars each dimension has its role by star, and each measure its star")
  func severalStars() throws {
    let cube = try #require(model.cubes["Sales and stock"])
    let roles = cube.dimensions.values.map { use in cube.stars.map { model.role(of: use, in: $0) } }
    #expect(roles == [["store", "store"], ["time", "counted"], ["Has coffee bar", nil]])
    #expect(
      cube.dimensions.values.map { model.dimension(of: $0, in: cube)?.name } == ["Store", "Time", "Has coffee bar"])
    #expect(cube.dimensions["Store"]?.caption == LocalizedText("Shop"))
    #expect(cube.measures.keys.map { cube.star(ofMeasure: $0) } == ["sales", "Stock counts", "Stock counts"])
    #expect(cube.measures.keys.map { cube.unrelated(ofMeasure: $0) } == [.null, .repeat, .null])
    #expect(cube.measures["In stock"]?.kind == .overTime(.lastNonEmpty, column: "units"))
    #expect(cube.obstacle(toMeasure: "Units") == nil && cube.obstacle(toMeasure: "Days") == "Days")
    #expect(cube.defaultMeasure == "Turnover")
  }

  @Test("what is computed in a cube keeps its MDX and the place of each part of it")
  func calculations() throws {
    let cube = try #require(model.cubes["Sales and stock"])
    let turnover = try #require(cube.calculatedMembers.first)
    #expect(turnover.member == "[Measures].[Turnover]")
    #expect(turnover.formula == "[Measures].[Units] / [Measures].[In stock]")
    let text = try #require(DefinitionTexts.chain.texts["Cubes/cubes/both.yaml"]).split(separator: "\n")
    for part in ["[Measures].[Units] /", "[Measures].[In stock]"] {
      let offset = try #require(turnover.formula.text.firstRange(of: part)).lowerBound
      let place = turnover.formula.place(atOffset: turnover.formula.text.offset(of: offset))
      #expect(place.file == "Cubes/cubes/both.yaml")
      #expect(text[place.line - 1].dropFirst(place.column - 1) == part)
    }
    #expect(turnover.format?.text(in: "zh") == "0.0" && turnover.solveOrder == 5)
    #expect(turnover.properties["MEMBER_ORDINAL"] == .text("4"))
    #expect(turnover.properties["FORMAT_STRING"] == .formula("IIf([Measures].[Units] > 9, '#', '0.0')"))
    #expect(cube.calculatedMembers[1].isVisible == false && cube.calculatedMembers[1].solveOrder == nil)
    #expect(cube.namedSets.first?.name == "Best Stores" && cube.namedSets.first?.caption == LocalizedText("Best"))
    #expect(
      cube.indicators["Turnover"]
        == .init(
          value: "[Measures].[Turnover]", goal: "2.5", status: "1", trend: "0", weight: "2",
          caption: LocalizedText("Turnover")))
  }

  @Test("a role has its grants on cubes, dimensions, hierarchies, members and measures, or unites others")
  func roles() throws {
    let manager = try #require(model.roles["California manager"])
    #expect(manager.access == .none && manager.cubes["Sales and stock"]?.access == RoleDefinition.CustomAccess.none)
    let sales = try #require(manager.cubes["Sales"])
    #expect(sales.dimensions == ["Sellers": .none] && sales.measures == ["Profit": .none])
    #expect(
      sales.hierarchies == [
        .init(
          hierarchy: "[Store]", access: .custom, topLevel: "[Store].[Store Country]", bottomLevel: "City",
          rollup: .partial,
          members: [
            .init(member: "[Store].[USA].[CA]", access: .all),
            .init(member: "[Store].[USA].[CA].[Los Angeles]", access: .none),
          ]),
        .init(hierarchy: "[Store].[Store Type]", access: .none),
      ])
    #expect(sales.hierarchies.first?.hierarchy.place == .init(file: "Cubes/roles/california.yaml", line: 7, column: 8))
    #expect(model.roles["Clerk"]?.access == .all)
    #expect(model.roles["Both"]?.union == ["California manager", "Clerk"])
  }
}
