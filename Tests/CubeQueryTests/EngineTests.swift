import CubeModel
import CubeQuery
import OrderedCollections
import StarSchema
import Synchronization
import Testing

@Suite("answering questions")
struct EngineTests {
  private let source = FactList.sample()
  private var engine: CubeEngine { CubeEngine(model: SampleModel.model, source: source) }
  private static let allMeasures = SampleModel.cube.measures.keys.joined(separator: ", ")

  private func answer(_ rows: String, _ columns: String = "", _ conditions: [String] = []) async throws -> CellSet {
    let question = try CubeQuestion(
      cube: "Sales", measures: Self.allMeasures, rows: rows, columns: columns, conditions: conditions)
    return try #require(try await engine.answer([question]).first)
  }

  static let axes = ["", "Customer.Tier", "Customer.City", "Close date.Month", "Customer.Sector, Close date.Year"]

  @Test("every total equals the question asked without that axis, for every kind of measure", arguments: axes, axes)
  func totals(_ rows: String, _ columns: String) async throws {
    guard rows.isEmpty || rows != columns, !(rows + columns).contains("Month") || !(rows + columns).contains("Year")
    else {
      return
    }
    let conditions = ["Customer.Tier in (Key, Base) and Close date.Day >= 2024-12-01"]
    let whole = try await answer(rows, columns, conditions)
    let onlyColumns = try await answer("", columns, conditions)
    let onlyRows = try await answer(rows, "", conditions)
    #expect(whole.cells.last == onlyColumns.cells.first, "the total row")
    let width = SampleModel.cube.measures.count
    #expect(whole.cells.map { Array($0.suffix(width)) } == onlyRows.cells, "the total column")
    #expect(whole.rows.positions.last?.isTotal == !rows.isEmpty)
    #expect(whole.columns.positions.last?.isTotal == !columns.isEmpty)
  }

  @Test("the total of an additive measure is the sum of its parts", arguments: axes.dropFirst())
  func additive(_ rows: String) async throws {
    let set = try await answer(rows)
    let parts = zip(set.rows.positions, set.cells).filter { !$0.0.isTotal }.map(\.1)
    let total = try #require(set.cells.last)
    for measure in [0, 1, 4] {
      let sum = parts.compactMap { $0[measure].value.doubleValue }.reduce(0, +)
      #expect(abs(sum - (total[measure].value.doubleValue ?? .nan)) < 1e-6)
    }
    let customers = parts.compactMap { $0[2].value.doubleValue }.reduce(0, +)
    #expect(rows != "Close date.Month" || customers > total[2].value.doubleValue ?? .nan, "customers come back")
  }

  @Test("averages and formulas are computed from the base of each cell")
  func formulas() async throws {
    let set = try await answer("Customer.Tier")
    for cells in set.cells {
      let won = try #require(cells[4].value.doubleValue)
      let orders = try #require(cells[1].value.doubleValue)
      #expect(cells[6].value == .double(won / orders))
      #expect(cells[7].value == .double(1 - won / orders))
    }
    let nothing = try await answer("", "", ["Customer.Tier = Key and Customer.Tier = Base"])
    #expect(nothing.cells[0].map(\.value) == [.null, .integer(0), .integer(0), .null, .null, .null, .null, .null])
  }

  @Test("all questions of a call are answered by one call for members and one for cells")
  func oneCall() async throws {
    let questions = try ["Customer.Tier", "Customer.Sector", ""].map {
      try CubeQuestion(cube: "Sales", measures: "Revenue", rows: $0, columns: "Close date.Year")
    }
    _ = try await engine.answer(questions)
    #expect(source.calls.withLock { $0 } == ["members", "cells"])
  }

  @Test("when a load ends between members and cells, both are asked again")
  func loadMeanwhile() async throws {
    let source = FactList(FactList.sample().facts, loadAfter: 1)
    let question = try CubeQuestion(cube: "Sales", measures: "Revenue", rows: "Customer.Tier")
    let sets = try await CubeEngine(model: SampleModel.model, source: source).answer([question])
    #expect(source.calls.withLock { $0 } == ["members", "cells", "members", "cells"])
    #expect(sets.map(\.stamp.run) == [8])
  }

  @Test("an unknown member comes last within its parent")
  func unknownWithinParent() async throws {
    var facts = FactList.sample().facts
    facts[0].attributes = ["customer.country": .text("France"), "customer.city": .null]
    let question = try CubeQuestion(cube: "Sales", measures: "Orders", rows: "Customer.City")
    let engine = CubeEngine(model: SampleModel.model, source: FactList(facts))
    let rows = try await engine.answer([question]).first?.rows.positions.map { $0.members[0].path(in: "en") }
    #expect(
      rows == [
        "Canada / London", "Canada / Paris", "France / Lyon", "France / Paris", "France / Unknown", "UK / Leeds",
        "UK / London", "Unknown / Unknown", "All",
      ])
  }

  @Test("conditions of every form let in what a loop over the facts does")
  func conditions() async throws {
    let facts = source.facts
    func count(_ passes: (FactList.Fact) -> Bool) -> CellValue { .integer(Int64(facts.count(where: passes))) }
    func text(_ fact: FactList.Fact, _ attribute: String) -> String? { fact.attributes[attribute]?.text }
    let expected: [(String, CellValue)] = [
      ("Customer.Tier = key", count { text($0, "customer.tier") == "Key" }),
      ("Customer.Tier in (Key, Base)", count { ["Key", "Base"].contains(text($0, "customer.tier")) }),
      ("Customer.Tier != Key", count { text($0, "customer.tier") != "Key" }),
      ("Customer.Tier >= Major", count { ["Major", "Base"].contains(text($0, "customer.tier")) }),
      ("Customer.Tier < Base", count { ["Key", "Major"].contains(text($0, "customer.tier")) }),
      ("Customer.City = London", count { text($0, "customer.city") == "London" }),
      (
        "Customer.City.Canada.London",
        count { text($0, "customer.city") == "London" && text($0, "customer.country") == "Canada" }
      ),
      ("Close date.Year = 2025", count { text($0, "closed.year") == "2025" }),
      ("Close date.Month > 2025-01", count { (text($0, "closed.month") ?? "") > "202501" }),
      ("Close date.Day <= 2025-01-15", count { (text($0, "closed.day") ?? "") <= "2025-01-15" }),
      ("Close date.Year >= 1990", count { _ in true }),
      ("Close date.Month >= 2025", count { (text($0, "closed.day") ?? "") >= "2025-01-01" }),
      ("Close date.Day > 2024", count { (text($0, "closed.day") ?? "") > "2024-12-31" }),
      ("Close date.Month >= 2024-12", count { (text($0, "closed.day") ?? "") >= "2024-12-01" }),
      ("Close date.Month < 2024-12", count { (text($0, "closed.day") ?? "") < "2024-12-01" }),
      ("Close date.Day > 2024-11-30", count { (text($0, "closed.day") ?? "") > "2024-11-30" }),
      ("Close date.Month > 2025-02", count { (text($0, "closed.day") ?? "") > "2025-02-28" }),
      (
        "Close date = 2025-01..2025-02",
        count { ["01", "02"].contains(text($0, "closed.day")?.dropFirst(5).prefix(2)) }
      ),
      (
        "Customer.Tier = Key and Customer.Sector = Water",
        count { text($0, "customer.tier") == "Key" && text($0, "customer.sector") == "Water" }
      ),
    ]
    let questions = try expected.map { try CubeQuestion(cube: "Sales", measures: "Orders", conditions: [$0.0]) }
    let sets = try await engine.answer(questions)
    for (set, (condition, value)) in zip(sets, expected) { #expect(set.cells[0][0].value == value, "\(condition)") }
  }

  @Test("rows are ordered by members, by a measure either way, and cut to a limit; the total is over all")
  func order() async throws {
    func ask(_ order: String?, _ limit: Int? = nil, columns: String = "") async throws -> CellSet {
      let question = try CubeQuestion(
        cube: "Sales", measures: "Revenue", rows: "Customer.Account", columns: columns, order: order, limit: limit)
      return try #require(try await engine.answer([question]).first)
    }
    let plain = try await ask(nil)
    let revenue = plain.cells.dropLast().compactMap { $0[0].value.doubleValue }
    #expect(
      try await ask("Revenue desc").cells.dropLast().compactMap { $0[0].value.doubleValue } == revenue.sorted(by: >))
    #expect(try await ask("Revenue").cells.dropLast().compactMap { $0[0].value.doubleValue } == revenue.sorted())
    let top = try await ask("Revenue desc", 3)
    #expect(top.rowsLeftOut == plain.rows.positions.count - 4)
    #expect(top.cells.count == 4)
    #expect(top.cells.last == plain.cells.last)
    let crossed = try await ask("Revenue desc", columns: "Close date.Year")
    #expect(crossed.cells.dropLast().compactMap { $0.last?.value.doubleValue } == revenue.sorted(by: >))
    let members = plain.rows.positions.dropLast().map { $0.members[0] }
    let reversed = try await ask("Customer.Account desc").rows.positions.dropLast().map { $0.members[0] }
    #expect(reversed == members.reversed())
  }

  @Test("a named set shows its members in their order, facts or none, and its total is over the set")
  func sets() async throws {
    let set = try await answer("{Customer.Tier.Base, Customer.Tier.Key}", "", ["Customer.Sector = Rail"])
    #expect(set.rows.positions.map { $0.members[0].caption.english } == ["Base", "Key", "All"])
    #expect(set.cells[1][1].value == .integer(0))
    #expect(set.cells[2] == set.cells[0])
  }

  @Test("members that bear the same name keep apart, with their parents where the level needs them")
  func sameNames() async throws {
    let accounts = try await answer("Customer.Account")
    #expect(accounts.rows.positions.count { $0.members[0].caption.english == "Twin" } == 2)
    let cities = try await answer("Customer.City")
    #expect(cities.rows.positions.map { $0.members[0].path(in: "en") }.contains("Canada / London"))
    #expect(cities.rows.positions.map { $0.members[0].path(in: "en") }.contains("UK / London"))
  }
}
