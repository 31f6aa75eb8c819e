import CubeModel
import CubeQuery
import Testing

@Suite("binding names")
struct BindingTests {
  private let engine = CubeEngine(model: SampleModel.model, source: FactList.sample())

  private func error(
    measures: String = "Revenue", rows: String = "", conditions: [String] = [], order: String? = nil
  ) async throws -> CubeQueryError {
    let question = try CubeQuestion(
      cube: "Sales", measures: measures, rows: rows, conditions: conditions, order: order)
    return try #require(await #expect(throws: CubeQueryError.self) { try await engine.answer([question]) })
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

  @Test("all mistakes that the definitions can tell are told at once, then all those of members")
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
    #expect(try await error(rows: "Customer.Tier", order: "Customer.Sector").mistakes.map(\.kind) == [.misplaced])
    #expect(try await error(rows: "Customer.Tier", order: "Revenu").mistakes.map(\.kind) == [.unknownName])
  }

  @Test("an unknown cube is told with the nearest name")
  func unknownCube() async throws {
    let question = CubeQuestion(cube: "Slaes", measures: [QualifiedName("Revenue")])
    let error = await #expect(throws: CubeQueryError.self) { try await engine.answer([question]) }
    #expect(error?.description == "--cube:1:1: there is no cube 'Slaes'. Did you mean 'Sales'?")
  }

  @Test(
    "one level or member may be written in several ways",
    arguments: [
      ["Customer.Tier", "customer.tier", "[Customer].[Tier]", "Customer.Customer.Tier", "客户.等级"],
      [
        "Customer.Tier.Key", "[Customer].[Tier].[Key]", "Customer.Key", "Customer.[Tier].&[Key]", "customer.tier.KEY",
        "Customer.Energy.Key", "[Customer].[Customer].[Tier].&[Key]", "{Customer.Tier.Key}",
      ],
      ["Customer.City.UK.London", "Customer.By place.UK.London", "[Customer].[By place].[City].&[UK]&[London]"],
      ["Close date.2025", "Close date.Year.2025", "Close date.Year.&[2025]", "关闭.Year.2025"],
      ["Close date.2025-01", "Close date.Month.2025-01", "Close date.2025.2025-01", "Close date.Month.202501"],
    ])
  func spellings(_ spellings: [String]) async throws {
    let questions = try spellings.map { try CubeQuestion(cube: "Sales", measures: "Orders", rows: $0) }
    let sets = try await engine.answer(questions)
    let first = try #require(sets.first)
    #expect(first.rows.positions.count > 1)
    for (spelling, set) in zip(spellings, sets) { #expect(set == first, "\(spelling)") }
  }

  @Test("a member with any name is found by it", arguments: ["C1", "C2", "C3", "C6", "C7", "C8"])
  func hardNames(_ id: String) async throws {
    let all = try await engine.answer([try CubeQuestion(cube: "Sales", measures: "Orders", rows: "Customer.Account")])
    let row = try #require(all[0].rows.positions.firstIndex { $0.members.first?.key == [.text(id)] })
    let member = all[0].rows.positions[row].members[0]
    let name = member.caption.english
    let bracketed = QualifiedName("Customer", "Account", name).description
    let byName = CubeFilter(QualifiedName("Customer", "Account"), .among([CubeFilter.Value(name)])).description
    for condition in [bracketed, byName, member.uniqueName] {
      let sets = try await engine.answer([
        try CubeQuestion(cube: "Sales", measures: "Orders", conditions: [condition])
      ])
      #expect(sets[0].cells[0][0] == all[0].cells[row][0], "\(condition)")
    }
  }

  @Test("the unknown member is found by its name in every language, and is the last")
  func unknownMember() async throws {
    let sets = try await engine.answer([
      try CubeQuestion(cube: "Sales", measures: "Orders", rows: "Customer.Tier"),
      try CubeQuestion(cube: "Sales", measures: "Orders", conditions: ["Customer.Tier = Unknown"]),
      try CubeQuestion(cube: "Sales", measures: "Orders", conditions: ["Customer.Tier.未知"]),
      try CubeQuestion(cube: "Sales", measures: "Orders", rows: "Customer.Tier", conditions: ["Customer.Tier != Key"]),
    ])
    #expect(sets[0].rows.positions.map { $0.members[0].caption.english } == ["Key", "Major", "Base", "Unknown", "All"])
    #expect(sets[0].rows.positions[3].members[0].uniqueName == "[Customer].[Customer].[Tier].&")
    #expect(sets[1].cells[0] == sets[0].cells[3])
    #expect(sets[2].cells[0] == sets[0].cells[3])
    #expect(sets[3].rows.positions.map { $0.members[0].caption.english } == ["Major", "Base", "Unknown", "All"])
  }
}
