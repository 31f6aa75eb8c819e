import CubeModel
import CubeTestSupport
import OrderedCollections
import Testing
import VisualBasic

@testable import CubeQuery

/// A session of several roles sees what each of them gives by itself, and nothing that none of them gives.
@Suite("unions of roles")
struct RoleUnionTests {
  private typealias HierarchyGrant = RoleDefinition.HierarchyGrant

  private func grant(
    _ hierarchy: LocatedText, _ members: LocatedText..., rollup: HierarchyGrant.Rollup = .full, top: LocatedText? = nil
  ) -> HierarchyGrant {
    HierarchyGrant(
      hierarchy: hierarchy, access: .custom, topLevel: top, rollup: rollup,
      members: members.map { HierarchyGrant.MemberGrant(member: $0, access: .all) })
  }

  private func role(
    _ name: String, _ hierarchies: HierarchyGrant..., without measures: String...
  ) -> RoleDefinition {
    RoleDefinition(
      name: name, caption: LocalizedText(name),
      cubes: [
        "Sales": RoleDefinition.CubeGrant(
          access: .all, hierarchies: hierarchies,
          measures: .init(uniqueKeysWithValues: measures.map { ($0, RoleDefinition.Access.none) }))
      ])
  }

  /// The roles, and "both", their union.
  private func engine(_ roles: RoleDefinition...) throws -> MDXEngine {
    var model = try Market.model()
    for role in roles { model.roles[role.name] = role }
    model.roles["both"] = RoleDefinition(name: "both", caption: LocalizedText("both"), union: roles.map(\.name))
    return MDXEngine(model: model, source: Market.store())
  }

  /// The values of cells by the names of their members; those that are empty are not there.
  private func cells(_ statement: String, _ role: String?, _ engine: MDXEngine) async throws -> [String: String] {
    guard case .cellSet(let set) = try await engine.answer(statement, role: role) else { return [:] }
    var cells: [String: String] = [:]
    for cell in set.cells {
      var rest = cell.ordinal
      var names: [String] = []
      for axis in set.axes {
        names += axis.positions[rest % axis.positions.count].map(\.name)
        rest /= axis.positions.count
      }
      cells[names.joined(separator: " ")] = cell.formatted
    }
    return cells
  }

  private let measures = "{[Measures].[Unit Sales], [Measures].[Customer Count], [Measures].[Largest]}"
  private let california: LocatedText = "[Store].[USA].[CA]"
  private let haifa: LocatedText = "[Store].[Israel].[Haifa]"

  @Test("members and levels are those that any role shows by itself")
  func members() async throws {
    let engine = try engine(
      role("a", grant("[Store]", california, top: "[Store].[Store State]")), role("b", grant("[Store]", haifa)))
    guard
      case .cellSet(let set) = try await engine.answer("SELECT [Store].Members ON 0 FROM [Sales]", role: "both")
    else { return }
    #expect(
      set.axes[0].positions.map { $0[0].name } == [
        "All Stores", "Israel", "Haifa", "Store 22", "CA", "Beverly Hills", "Store 6", "Los Angeles", "Store 7",
        "San Francisco", "Store 14",
      ])
  }

  @Test("a cell has a value where one role shows all of its members", arguments: HierarchyGrant.Rollup.allCases)
  private func crossing(_ policy: HierarchyGrant.Rollup) async throws {
    let engine = try engine(
      role("a", grant("[Store]", california, rollup: policy), grant("[Product]", "[Product].[Food]", rollup: policy)),
      role("b", grant("[Store]", haifa, rollup: policy), grant("[Product]", "[Product].[Drink]", rollup: policy)))
    let statement =
      "SELECT \(measures) ON 0, [Store].[Store City].Members ON 1, [Product].[Product Family].Members ON 2 FROM [Sales]"
    let both = try await cells(statement, "both", engine)
    let (a, b) = (try await cells(statement, "a", engine), try await cells(statement, "b", engine))
    #expect(!a.isEmpty && !b.isEmpty)
    #expect(both == a.merging(b) { first, _ in first })
    #expect(both["Unit Sales Haifa Food"] == nil)
    #expect(both["Customer Count Beverly Hills Drink"] == nil)
  }

  @Test("partial totals are of the facts that any of the roles counts, each once")
  func partial() async throws {
    let engine = try engine(
      role(
        "a", grant("[Store]", california, rollup: .partial),
        grant("[Product]", "[Product].[Food]", "[Product].[Drink].[Milk]", rollup: .partial)),
      role(
        "b", grant("[Store]", haifa, "[Store].[USA].[CA].[Los Angeles]", rollup: .partial),
        grant("[Product]", "[Product].[Drink]", rollup: .partial)))
    let statement = "SELECT \(measures) ON 0 FROM [Sales]"
    let facts = """
      {([Store].[USA].[CA], [Product].[Food].[Bread]), ([Store].[USA].[CA], [Product].[Drink].[Milk]), \
      ([Store].[Israel].[Haifa], [Product].[Drink].[Beer]), ([Store].[Israel].[Haifa], [Product].[Drink].[Milk]), \
      ([Store].[USA].[CA].[Los Angeles], [Product].[Drink].[Beer])}
      """
    #expect(
      try await cells(statement, "both", engine) == cells("\(statement) WHERE \(facts)", nil, engine))
  }

  @Test("where one of the roles that show a total gives it in full, it is full; where another hides it, it is shown")
  func policies() async throws {
    let statement = "SELECT \(measures) ON 0, {[Store].[USA], [Store].[Israel]} ON 1 FROM [Sales]"
    let full = try engine(
      role("a", grant("[Store]", california, haifa, rollup: .partial)),
      role("b", grant("[Store]", "[Store].[USA].[OR]", rollup: .full)))
    let (both, all) = (try await cells(statement, "both", full), try await cells(statement, nil, full))
    #expect(both.filter { $0.key.hasSuffix("USA") } == all.filter { $0.key.hasSuffix("USA") })
    #expect(
      both.filter { $0.key.hasSuffix("Israel") }
        == (try await cells(statement, "a", full)).filter { $0.key.hasSuffix("Israel") })
    let hidden = try engine(
      role("a", grant("[Store]", california, haifa, rollup: .hidden)),
      role("b", grant("[Store]", "[Store].[USA]", rollup: .hidden)))
    #expect(
      try await cells(statement, "both", hidden) == all.filter { $0.key.hasSuffix("USA") })
  }

  @Test("a measure has values where a role shows it together with the members")
  func measures() async throws {
    let engine = try engine(
      role("a", grant("[Store]", california), without: "Store Cost", "Margin"),
      role("b", grant("[Store]", haifa), without: "Store Sales", "Price"))
    let statement = """
      SELECT {[Measures].[Store Sales], [Measures].[Store Cost], [Measures].[Margin], [Measures].[Price]} ON 0, \
      {[Store].[Israel].[Haifa], [Store].[USA].[CA]} ON 1 FROM [Sales]
      """
    let both = try await cells(statement, "both", engine)
    #expect(Set(both.keys) == ["Store Cost Haifa", "Margin Haifa", "Store Sales CA", "Price CA"])
    let all = try await cells(statement, nil, engine)
    #expect(both.allSatisfy { all[$0.key] == $0.value })
  }

  @Test("an aggregate is of the tuples that are shown, in the eyes of those who show them")
  func aggregates() async throws {
    let engine = try engine(
      role("a", grant("[Store]", california), grant("[Product]", "[Product].[Food]")),
      role("b", grant("[Store]", haifa), grant("[Product]", "[Product].[Drink]")))
    let statement = "SELECT \(measures) ON 0 FROM [Sales] WHERE "
    #expect(
      try await cells(
        statement
          + "{[Store].[USA].[CA].[Beverly Hills], [Store].[Israel].[Haifa]} * {[Product].[Food], [Product].[Drink]}",
        "both", engine)
        == cells(
          statement
            + "{([Store].[USA].[CA].[Beverly Hills], [Product].[Food]), ([Store].[Israel].[Haifa], [Product].[Drink])}",
          nil, engine))
  }

  @Test("rows are those that a role shows, with columns that it shows")
  func rows() async throws {
    let engine = try engine(
      role("a", grant("[Store]", california), HierarchyGrant(hierarchy: "[Gender]", access: .none)),
      role("b", grant("[Store]", haifa)))
    func rows(_ columns: String) async throws -> MDXRows? {
      let statement = "DRILLTHROUGH MAXROWS 1000 SELECT FROM [Sales] \(columns)"
      if case .rows(let rows) = try await engine.answer(statement, role: "both") { return rows }
      return nil
    }
    let cities = try #require(try await rows("RETURN [Store].[Store City]"))
    #expect(
      Set(cities.rows.compactMap(\.first)) == [
        .text("Beverly Hills"), .text("Haifa"), .text("Los Angeles"), .text("San Francisco"),
      ])
    let genders = try #require(try await rows("RETURN [Store].[Store City], [Gender].[Gender]"))
    #expect(Set(genders.rows.compactMap(\.first)) == [.text("Haifa")])
    let all = try #require(try await rows(""))
    #expect(!all.columns.contains { $0.name.contains("Gender") })
    #expect(all.rows.count == cities.rows.count)
  }

  @Test("a default member that no role shows holds, and nothing tells which it is")
  func defaultMember() async throws {
    let engine = try engine(
      role("a", HierarchyGrant(hierarchy: "[Time]", access: .none)),
      role("b", grant("[Time]", "[Time].[1998].[Q1]", top: "[Time].[Quarter]")))
    let total = "SELECT {[Measures].[Unit Sales]} ON 0 FROM [Sales]"
    #expect(try await cells(total, "both", engine) == cells(total, nil, engine))
    for expression in ["[Time].DefaultMember", "[Time].CurrentMember", "Root([Time]).Item(0)", "StrToMember('[Time]')"]
    {
      let statements = [
        "SELECT {\(expression)} ON 0 FROM [Sales]", "SELECT {\(expression).Parent} ON 0 FROM [Sales]",
        "WITH MEMBER [Measures].[X] AS \(expression).UniqueName SELECT {[Measures].[X]} ON 0 FROM [Sales]",
        "WITH MEMBER [Measures].[X] AS \(expression).Name SELECT {[Measures].[X]} ON 0 FROM [Sales]",
        "WITH MEMBER [Measures].[X] AS \(expression).Properties('KEY') SELECT {[Measures].[X]} ON 0 FROM [Sales]",
        "WITH MEMBER [Measures].[X] AS SetToStr({\(expression)}) SELECT {[Measures].[X]} ON 0 FROM [Sales]",
      ]
      for statement in statements {
        guard let answer = try? await engine.answer(statement, role: "both") else { continue }
        #expect(!String(reflecting: answer).contains("1997"), "\(statement)")
      }
    }
    #expect(
      try await engine.catalog.description(of: "[Time]", inCube: "Sales", role: "both").map { String(reflecting: $0) }?
        .contains("1997") == false)
  }

  @Test("one role that sees all makes the others needless")
  func whole() async throws {
    let engine = try engine(role("a", grant("[Store]", california)), role("b"))
    let statement = "SELECT \(measures) ON 0, [Store].Members ON 1 FROM [Sales]"
    #expect(try await cells(statement, "both", engine) == cells(statement, nil, engine))
  }

  @Test("a subselect narrows what each role sees")
  func narrowed() async throws {
    let engine = try engine(
      role("a", grant("[Store]", california, rollup: .partial)), role("b", grant("[Store]", haifa, rollup: .partial)))
    func statement(_ countries: String) -> String {
      "SELECT \(measures) ON 0, {[Store].Members} ON 1"
        + " FROM (SELECT {\(countries)} * {[Product].[Food]} ON 0 FROM [Sales])"
    }
    let both = try await cells(statement("[Store].[USA], [Store].[Israel]"), "both", engine)
    #expect(
      both.filter { $0.key.hasSuffix("CA") }
        == (try await cells(statement("[Store].[USA]"), "a", engine)).filter { $0.key.hasSuffix("CA") })
    #expect(
      both.filter { $0.key.hasSuffix("Haifa") }
        == (try await cells(statement("[Store].[Israel]"), "b", engine)).filter { $0.key.hasSuffix("Haifa") })
    #expect(both["Unit Sales All Stores"] != nil)
  }
}
