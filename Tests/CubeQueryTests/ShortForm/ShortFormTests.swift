import CubeModel
import OrderedCollections
import StarSchema
import Synchronization
import Testing

@testable import CubeQuery

@Suite("answering the short form")
struct ShortFormTests {
  private let short = ShortForm()
  private static let allMeasures = SampleModel.cube.measures.keys.joined(separator: ", ")

  static let axes = ["", "Customer.Sector", "Customer.City", "Close date.Month", "Customer.City, Close date.Year"]

  @Test("every total equals the question asked without that axis, for every kind of measure", arguments: axes, axes)
  func totals(_ rows: String, _ columns: String) async throws {
    guard Set(rows.split(separator: " ")).isDisjoint(with: columns.split(separator: " ")),
      !(rows + columns).contains("Month") || !(rows + columns).contains("Year"),
      rows.isEmpty || !columns.contains(rows), columns.isEmpty || !rows.contains(columns)
    else { return }
    let conditions = ["Customer.Tier in (Key, Base) and Close date.Day >= 2024-12-01"]
    let whole = try await short.ask(Self.allMeasures, rows: rows, columns: columns, where: conditions)
    let onlyColumns = try await short.ask(Self.allMeasures, columns: columns, where: conditions)
    let onlyRows = try await short.ask(Self.allMeasures, rows: rows, where: conditions)
    #expect(whole.grid.last == onlyColumns.grid.first, "the total row")
    let width = SampleModel.cube.measures.count
    #expect(whole.grid.map { Array($0.suffix(width)) } == onlyRows.grid, "the total column")
    #expect(whole.rows.last?.hasPrefix("All") ?? rows.isEmpty)
  }

  @Test("the total of an additive measure is the sum of its parts", arguments: axes.dropFirst())
  func additive(_ rows: String) async throws {
    let grid = try await short.ask(Self.allMeasures, rows: rows).grid
    let total = try #require(grid.last)
    for measure in [0, 1, 4] {
      let sum = grid.dropLast().compactMap { $0[measure] }.reduce(0, +)
      #expect(abs(sum - (total[measure] ?? .nan)) < 1e-6)
    }
    let customers = grid.dropLast().compactMap { $0[2] }.reduce(0, +)
    #expect(rows != "Close date.Month" || customers > total[2] ?? .nan, "customers come back")
  }

  @Test("averages and formulas are computed from the base of each cell")
  func formulas() async throws {
    for cells in try await short.ask(Self.allMeasures, rows: "Customer.City").grid {
      let won = try #require(cells[4])
      let orders = try #require(cells[1])
      #expect(cells[6] == won / orders)
      #expect(cells[7] == 1 - won / orders)
    }
    let nothing = try await short.ask(Self.allMeasures, where: ["Customer.Tier = Key and Customer.Tier = Base"])
    #expect(nothing.cells.isEmpty)
  }

  @Test("a cube is opened once, and each question is one call for cells")
  func calls() async throws {
    for rows in ["Customer.City", "Customer.Sector", ""] {
      _ = try await short.ask("Revenue", rows: rows, columns: "Close date.Year")
    }
    #expect(short.source.calls.withLock { $0 } == ["members", "cells", "cells", "cells"])
  }

  @Test("an unknown member comes last within its parent, and is told with it")
  func unknownWithinParent() async throws {
    var facts = FactList.sample().facts
    facts[0].attributes = ["customer.country": .text("France"), "customer.city": .null]
    let set = try await ShortForm(FactList(facts)).ask("Orders", rows: "Customer.City")
    #expect(
      set.axes[1].positionCaptions.map { $0[0] } == [
        "Canada / London", "Canada / Paris", "Lyon", "France / Paris", "France / Unknown", "Leeds", "UK / London",
        "Unknown / Unknown", "All",
      ])
  }

  @Test("conditions of every form let in what a loop over the facts does")
  func conditions() async throws {
    let facts = short.source.facts
    func count(_ passes: (FactList.Fact) -> Bool) -> Int { facts.count(where: passes) }
    func text(_ fact: FactList.Fact, _ attribute: String) -> String? { fact.attributes[attribute]?.text }
    let expected: [(String, Int)] = [
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
      ("Close date = 2024-12-01..2025-01-15", count { "2024-12-01"..."2025-01-15" ~= text($0, "closed.day") ?? "" }),
      (
        "Customer.Tier = Key and Customer.Sector = Water",
        count { text($0, "customer.tier") == "Key" && text($0, "customer.sector") == "Water" }
      ),
      (
        "Customer.City != London and Customer.Country != France",
        count { text($0, "customer.city") != "London" && text($0, "customer.country") != "France" }
      ),
      (
        "Close date.Year = 2025 and Close date.Month != 2025-01 and Close date.Day < 2025-03-31",
        count { "2025-02-01"..<"2025-03-31" ~= text($0, "closed.day") ?? "" }
      ),
    ]
    for (condition, number) in expected {
      // The same facts pass whether the condition's hierarchy stands on an axis or not.
      for rows in ["", "Customer.City", "Close date.Month", "Customer.Account"] {
        let set = try await short.ask("Orders", rows: rows, where: [condition])
        #expect(set.grid.last == [Double(number)], "\(condition) by \(rows)")
      }
    }
  }

  @Test("rows are ordered by members, by a measure either way, and cut to a limit; the total is over all")
  func order() async throws {
    func ask(_ order: String?, _ limit: Int? = nil, columns: String = "") async throws -> MDXCellSet {
      try await short.ask("Revenue", rows: "Customer.Account", columns: columns, order: order, limit: limit)
    }
    let plain = try await ask(nil)
    let revenue = plain.grid.dropLast().compactMap { $0[0] }
    #expect(try await ask("Revenue desc").grid.dropLast().compactMap { $0[0] } == revenue.sorted(by: >))
    #expect(try await ask("Revenue").grid.dropLast().compactMap { $0[0] } == revenue.sorted())
    let top = try await ask("Revenue desc", 3)
    #expect(top.grid.count == 4)
    #expect(top.grid.last == plain.grid.last)
    let crossed = try await ask("Revenue desc", columns: "Close date.Year")
    #expect(crossed.grid.dropLast().compactMap { $0.last ?? nil } == revenue.sorted(by: >))
    let reversed = try await ask("Customer.Account desc")
    #expect(reversed.rows.dropLast() == plain.rows.dropLast().reversed()[...])
  }

  @Test("a named set shows its members in their order, facts or none, and its total is over the set")
  func sets() async throws {
    let set = try await short.ask(
      "Orders", rows: "{Customer.City.UK.Leeds, Customer.City.France.Lyon}", where: ["Customer.Sector = Rail"])
    #expect(set.rows == ["Leeds", "Lyon", "All"])
    #expect(set.grid[0] == [nil])
    #expect(set.grid[2] == set.grid[1])
  }

  @Test(
    "subtotals stand behind the members of each crossed level, and are what the question without the inner one says")
  func subtotals() async throws {
    let crossed = try await short.ask(
      Self.allMeasures, rows: "Close date.Year, Customer.City", where: ["Customer.Tier != Major"], totals: .all)
    let years = try await short.ask(
      Self.allMeasures, rows: "Close date.Year", where: ["Customer.Tier != Major"])
    let subtotals = zip(crossed.rows, crossed.grid).filter { $0.0.hasSuffix("| All") }
    #expect(subtotals.map(\.0) == ["2024 | All", "2025 | All", "All | All"])
    #expect(subtotals.map(\.1) == years.grid)
    let plain = try await short.ask(
      Self.allMeasures, rows: "Close date.Year, Customer.City", where: ["Customer.Tier != Major"])
    #expect(
      zip(crossed.rows, crossed.grid).filter { !$0.0.hasSuffix("| All") }.map(\.1) == Array(plain.grid.dropLast()))
  }

  @Test("levels below each other stand as one hierarchy, with subtotals the coarser behind the finer")
  func nestedLevels() async throws {
    let fine = try await short.ask("Orders", rows: "Close date.Year, Close date.Month", totals: .none)
    let months = try await short.ask("Orders", rows: "Close date.Month", totals: .none)
    #expect(fine.axes == months.axes && fine.cells == months.cells)
    let all = try await short.ask("Orders", rows: "Close date.Year, Close date.Month", totals: .all)
    #expect(all.rows == ["2024-11", "2024-12", "2024", "2025-01", "2025-02", "2025-03", "2025", "All"])
  }
}
