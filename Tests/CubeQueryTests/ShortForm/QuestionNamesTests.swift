import CubeModel
import Testing

@testable import CubeQuery

@Suite("looking up the names of a question")
struct QuestionNamesTests {
  private let short = ShortForm()

  private func error(
    measures: String = "Revenue", rows: String = "", conditions: [String] = [], order: String? = nil
  ) async throws -> CubeQueryError {
    let question = try CubeQuestion(
      cube: "Sales", measures: measures, rows: rows, conditions: conditions, order: order)
    return try #require(await #expect(throws: CubeQueryError.self) { try await short.answer(question) })
  }

  @Test(
    "an unknown name is told with its place and the nearest name",
    arguments: [
      ("Customer.1️⃣Teir = Key", "dimension 'Customer' has no level 'Teir'. Did you mean 'Tier'?"),
      ("1️⃣Custmer.Tier = Key", "cube 'Sales' has no dimension 'Custmer'. Did you mean 'Customer'?"),
      ("Customer.Tier = 1️⃣Kye", "'Kye' is not a member of 'Customer.Tier'. Did you mean 'Key'?"),
      ("Customer.Tier in (Key, 1️⃣Bsae)", "'Bsae' is not a member of 'Customer.Tier'. Did you mean 'Base'?"),
      ("Customer.Tier.1️⃣Majr", "'Majr' is not a member of 'Customer.Tier'. Did you mean 'Major'?"),
      ("Close date.1️⃣2031", "dimension 'Close date' has no level or member '2031'."),
      ("1️⃣Customer.Account.Twin", "means 2 members of 'Customer.Account'; write the key"),
      ("1️⃣Customer", "'Customer' is a dimension; name one of its levels"),
      ("Customer.1️⃣By place", "'By place' is a hierarchy of 'Customer'; name one of its levels: 'Country', 'City'"),
      ("1️⃣Customer.Tier", "'Customer.Tier' is a level; say which members"),
      ("1️⃣Customer = 2025..2025", "a range of days is for a date dimension"),
      ("1️⃣Revenue > 100", "has no dimension 'Revenue'. It is a measure; conditions and axes name levels"),
      ("Close date = 1️⃣2025-02-30..2025-03", "'2025-02-30' is no day, month or year"),
      ("Close date = 1️⃣2025-06..2024-07", "the range '2025-06..2024-07' ends before it begins; turn it round"),
      ("1️⃣Customer.City >= Leeds", "'>=' needs a level whose keys are unique"),
      ("Close date.Month >= 1️⃣3", "'3' is neither a member of 'Close date.Month' nor a day, month or year."),
      ("Close date.Month >= 1️⃣soon", "'soon' is neither a member of 'Close date.Month' nor a day, month or year."),
    ])
  func unknownNames(_ marked: String, _ sentence: String) async throws {
    let marked = try MarkedText(marked)
    let error = try await error(conditions: [marked.text])
    #expect(error.mistakes.map(\.place) == [marked.place(in: "--where")], "\(error)")
    #expect(error.description.contains(sentence), "\(error)")
  }

  @Test("a place names the option, line and column as they were typed")
  func sentence() async throws {
    #expect(
      try await error(measures: "Revenue, Revenu").description
        == "--measures:1:10: measure 'Revenu' is not defined in cube 'Sales'. Did you mean 'Revenue'?")
    #expect(
      try await error(conditions: ["Customer.Tier = Kye"]).description
        == "--where:1:17: 'Kye' is not a member of 'Customer.Tier'. Did you mean 'Key'?")
  }

  @Test("all mistakes are told at once, those of members too")
  func allMistakes() async throws {
    let names = try await error(measures: "Revenu, Odrers", rows: "Custmer.Tier", conditions: ["Customer.Teir = x"])
    #expect(names.mistakes.map { $0.place?.option } == ["--measures", "--measures", "--rows", "--where"])
    let members = try await error(rows: "Customer.Tier.Kye", conditions: ["Customer.Sector in (Enrgy, Watr)"])
    #expect(members.mistakes.map { $0.place?.option } == ["--rows", "--where", "--where"])
  }

  @Test("a level that is on the axes twice, sets of two levels and orders by what is not there are refused")
  func misplaced() async throws {
    #expect(try await error(rows: "Customer.Tier, Customer.Tier").mistakes.map(\.kind) == [.misplaced])
    #expect(
      try await error(rows: "{Customer.Tier.Key, Customer.Sector.Energy}").mistakes.map(\.kind) == [.misplaced])
    #expect(try await error(rows: "{Customer.Tier}").mistakes.map(\.kind) == [.misplaced])
    let axes = try CubeQuestion(cube: "Sales", measures: "Orders", rows: "Customer.Sector", columns: "Customer.Tier")
    let both = try #require(await #expect(throws: CubeQueryError.self) { try await short.answer(axes) })
    #expect(both.mistakes.map { $0.place?.option } == ["--columns"])
    #expect(try await error(rows: "Customer.Tier", order: "Customer.Sector").mistakes.map(\.kind) == [.misplaced])
    #expect(try await error(rows: "Customer.Tier", order: "Revenu").mistakes.map(\.kind) == [.unknownName])
  }

  @Test("an unknown cube is told with the nearest name")
  func unknownCube() async throws {
    let question = CubeQuestion(cube: "Slaes", measures: [QualifiedName("Revenue")])
    let error = await #expect(throws: CubeQueryError.self) { try await short.answer(question) }
    #expect(error?.description == "--cube:1:1: there is no cube 'Slaes'. Did you mean 'Sales'?")
  }

  @Test(
    "one level or member may be written in several ways",
    arguments: [
      ["Customer.Tier", "customer.tier", "[Customer].[Tier]", "Customer.Customer.Tier", "客户.等级"],
      [
        "Customer.Tier.Key", "[Customer].[Tier].[Key]", "Customer.Key", "Customer.[Tier].&[Key]", "customer.tier.KEY",
        "[Customer].[Customer].[Tier].&[Key]", "{Customer.Tier.Key}",
      ],
      ["Customer.City.UK.London", "Customer.By place.UK.London", "[Customer].[By place].[City].&[UK]&[London]"],
      ["Close date.2025", "Close date.Year.2025", "Close date.Year.&[2025]", "关闭.Year.2025"],
      ["Close date.2025-01", "Close date.Month.2025-01", "Close date.2025.2025-01", "Close date.Month.202501"],
    ])
  func spellings(_ spellings: [String]) async throws {
    let first = try await short.ask("Orders", rows: try #require(spellings.first))
    #expect(first.rows.count > 1)
    for spelling in spellings {
      let set = try await short.ask("Orders", rows: spelling)
      #expect(set.axes == first.axes && set.cells == first.cells, "\(spelling)")
    }
  }

  @Test("a member with any name is found by it", arguments: ["C1", "C2", "C3", "C6", "C7", "C8"])
  func hardNames(_ id: String) async throws {
    let row = try await short.ask("Orders", rows: "Customer.Account.&[\(id)]", totals: .none)
    let member = try #require(row.axes[1].positions.first?.first)
    let bracketed = QualifiedName("Customer", "Account", member.name).description
    let byName = CubeFilter(QualifiedName("Customer", "Account"), .among([CubeFilter.Value(member.name)])).description
    for condition in [bracketed, byName, member.uniqueName] {
      let set = try await short.ask("Orders", where: [condition])
      #expect(set.grid == row.grid, "\(condition)")
    }
  }

  @Test("the unknown member is found by its name in every language, and is the last")
  func unknownMember() async throws {
    let all = try await short.ask("Orders", rows: "Customer.Country")
    #expect(all.rows == ["Canada", "France", "UK", "Unknown", "All"])
    for condition in ["Customer.Country = Unknown", "Customer.Country.未知", "Customer.Country.&"] {
      #expect(try await short.ask("Orders", where: [condition]).grid == [all.grid[3]])
    }
    let others = try await short.ask("Orders", rows: "Customer.Country", where: ["Customer.Country != UK"])
    #expect(others.rows == ["Canada", "France", "Unknown", "All"])
    let chinese = try await short.answer(
      try CubeQuestion(cube: "销售", measures: "订单", rows: "客户.Country"), language: "zh")
    #expect(chinese.rows == ["Canada", "France", "UK", "未知", "全部"])
    #expect(chinese.columns == ["订单"])
  }

  @Test("a member that stood below several parents is one to conditions, and a row below each of them")
  func moved() async throws {
    let set = try await short.ask("Orders", rows: "Customer.Tier", where: ["Customer.Tier = Key"])
    #expect(set.axes[1].positionCaptions.map { $0[0] } == ["Energy / Key", "Water / Key", "All"])
  }
}
