import CubeModel
import CubeTestSupport
import OrderedCollections
import Testing
import VisualBasic

@testable import CubeQuery

@Suite("cells as roles see them")
struct RoleCellTests {
  private typealias HierarchyGrant = RoleDefinition.HierarchyGrant

  /// A role that is granted all but what is said of these hierarchies.
  private func role(_ hierarchies: HierarchyGrant...) -> RoleDefinition {
    RoleDefinition(
      name: "r", caption: LocalizedText("r"),
      cubes: ["Sales": RoleDefinition.CubeGrant(access: .all, hierarchies: hierarchies)]
    )
  }

  /// California without Los Angeles, and Haifa.
  private func california(_ policy: HierarchyGrant.Rollup) -> HierarchyGrant {
    HierarchyGrant(
      hierarchy: "[Store]", access: .custom, rollup: policy,
      members: [
        HierarchyGrant.MemberGrant(member: "[Store].[USA].[CA]", access: .all),
        HierarchyGrant.MemberGrant(member: "[Store].[USA].[CA].[Los Angeles]", access: .none),
        HierarchyGrant.MemberGrant(member: "[Store].[Israel].[Haifa]", access: .all),
      ])
  }

  private func engine(
    _ roles: [RoleDefinition] = [], rest: Market.Rest = .asItIs, changing change: (inout Model) -> Void = { _ in }
  ) throws -> MDXEngine {
    var model = try Market.model()
    for role in roles { model.roles[role.name] = role }
    change(&model)
    return MDXEngine(model: model, source: Market.store(rest))
  }

  private func cells(_ statement: String, role: String?, _ engine: MDXEngine) async throws -> [String] {
    guard case .cellSet(let set) = try await engine.answer(statement, role: role) else { return [] }
    return set.cells.map(\.formatted)
  }

  private func value(_ formula: String, role: String?, _ engine: MDXEngine, slicer: String = "") async throws
    -> [String]
  {
    try await cells(
      "WITH MEMBER [Measures].[X] AS \(formula) SELECT {[Measures].[X]} ON 0 FROM [Sales] \(slicer)", role: role, engine
    )
  }

  @Test("where a dimension is not granted, the cells at its default member are those of all")
  func forbidden() async throws {
    let engine = try engine([
      role(
        HierarchyGrant(hierarchy: "[Gender]", access: .none), HierarchyGrant(hierarchy: "[Employees]", access: .none),
        california(.full))
    ])
    let statement =
      "SELECT {[Measures].[Unit Sales], [Measures].[Customer Count]} ON 0,"
      + " {[Store].[USA].[CA].[Beverly Hills], [Store].[Israel].[Haifa]} ON 1 FROM [Sales]"
    let all = try await cells(statement, role: nil, engine)
    #expect(all.count == 4)
    #expect(try await cells(statement, role: "r", engine) == all)
  }

  @Test("where a hierarchy without an all member is not granted, its default member still holds")
  func withoutAll() async throws {
    let engine = try engine([role(HierarchyGrant(hierarchy: "[Time]", access: .none))])
    let statement = "SELECT {[Measures].[Unit Sales]} ON 0, [Store].[Store Country].Members ON 1 FROM [Sales]"
    let all = try await cells(statement, role: nil, engine)
    #expect(all.count == 5)
    #expect(try await cells(statement, role: "r", engine) == all)
  }

  @Test("data members that are shown have cells")
  func dataMembers() async throws {
    let engine = try engine { model in
      model.dimensions["Employees"]?.hierarchies[0].levels[0].parentChild?.dataMembers = .visible
    }
    let statement = "SELECT {[Measures].[Unit Sales]} ON 0, [Employees].[Sheri].Children ON 1 FROM [Sales]"
    let children = try await cells(statement, role: nil, engine).compactMap(Int.init)
    #expect(children.count == 3)
    #expect(try await value("([Employees].[Sheri])", role: nil, engine) == ["\(children.reduce(0, +))"])
  }

  @Test("an aggregate of all members that are seen is of these alone", arguments: HierarchyGrant.Rollup.allCases)
  private func aggregateOfSeen(_ policy: HierarchyGrant.Rollup) async throws {
    let engine = try engine([role(california(policy))])
    let seen = "{[Store].[USA].[CA].[Beverly Hills], [Store].[USA].[CA].[San Francisco], [Store].[Israel].[Haifa]}"
    let quarter = "WHERE [Time].[1997].[Q1]"
    for measure in ["Customer Count", "Unit Sales", "Largest"] {
      #expect(
        try await value(
          "Aggregate([Store].[Store City].Members, [Measures].[\(measure)])", role: "r", engine, slicer: quarter)
          == value("Aggregate(\(seen), [Measures].[\(measure)])", role: nil, engine, slicer: quarter))
    }
  }

  @Test("a subselect that is not visual leaves what is aggregated over its members")
  func narrowed() async throws {
    let engine = try engine()
    let aggregate = "Aggregate([Store].[Store Name].Members, [Measures].[Largest])"
    let narrowed = try await cells(
      "WITH MEMBER [Measures].[X] AS \(aggregate) SELECT {[Measures].[X]} ON 0"
        + " FROM NON VISUAL (SELECT {[Store].[USA].[OR], [Store].[Vatican]} ON 0 FROM [Sales])"
        + " WHERE [Time].[1997].[Q1]", role: nil, engine)
    let names = "{[Store].[Store Name].[Store 13], [Store].[Store Name].[Store 17]}"
    let quarter = "WHERE [Time].[1997].[Q1]"
    #expect(
      try await value("Aggregate(\(names), [Measures].[Largest])", role: nil, engine, slicer: quarter) == narrowed)
    #expect(try await value(aggregate, role: nil, engine, slicer: quarter) != narrowed)
  }

  @Test("where totals are hidden, a member of which all is seen has one, and one of which a part is seen has none")
  func hiddenTotals() async throws {
    let grant = HierarchyGrant(
      hierarchy: "[Store]", access: .custom, rollup: .hidden,
      members: [HierarchyGrant.MemberGrant(member: "[Store].[Canada]", access: .all)])
    let engine = try engine([role(grant)])
    let statement = "SELECT {[Measures].[Unit Sales]} ON 0, {[Store].Members} ON 1 FROM [Sales]"
    let whole = "SELECT {[Measures].[Unit Sales]} ON 0, {Descendants([Store].[Canada])} ON 1 FROM [Sales]"
    #expect(try await cells(statement, role: "r", engine) == cells(whole, role: nil, engine))
  }

  @Test("EXPLAIN does not tell how much is kept out")
  func explained() async throws {
    let grant = HierarchyGrant(
      hierarchy: "[Store]", access: .custom, rollup: .partial,
      members: [
        HierarchyGrant.MemberGrant(member: "[Store].[USA]", access: .all),
        HierarchyGrant.MemberGrant(member: "[Store].[USA].[CA].[Los Angeles]", access: .none),
        HierarchyGrant.MemberGrant(member: "[Store].[Israel]", access: .all),
      ])
    let engine = try engine([role(grant)])
    guard case .explanation(let text) = try await engine.answer("EXPLAIN SELECT FROM [Sales]", role: "r") else {
      Issue.record("no explanation")
      return
    }
    #expect(text.contains("only what the role sees"))
    #expect(!text.contains("not in"))
  }

  @Test("EXPLAIN tells neither what restricts a role nor the columns of levels that it does not see")
  func explainedPartly() async throws {
    var grant = california(.partial)
    grant.topLevel = "Store State"
    let engine = try engine([role(grant)])
    let statement = "EXPLAIN SELECT {[Store].Members} ON 0 FROM [Sales] WHERE [Product].[Food]"
    guard case .explanation(let text) = try await engine.answer(statement, role: "r") else {
      Issue.record("no explanation")
      return
    }
    #expect(text.contains("product.family in 1 value; only what the role sees"), "\(text)")
    #expect(!text.contains("store.country"), "\(text)")
    #expect(text.contains("store.state"), "\(text)")
  }

  @Test(
    "where the roots that are seen stand at several levels, the total is of all of them",
    arguments: [
      HierarchyGrant.Rollup.full, .partial,
    ])
  private func unevenRoots(_ policy: HierarchyGrant.Rollup) async throws {
    var grant = HierarchyGrant(
      hierarchy: "[Store]", access: .custom, topLevel: "Store State", rollup: policy,
      members: [
        HierarchyGrant.MemberGrant(member: "[Store].[USA].[CA]", access: .all),
        HierarchyGrant.MemberGrant(member: "[Store].[Israel].[Haifa]", access: .all),
      ])
    let engine = try engine([role(grant)])
    let measures = "{[Measures].[Unit Sales], [Measures].[Customer Count], [Measures].[Largest]}"
    let total = try await cells("SELECT \(measures) ON 0 FROM [Sales]", role: "r", engine)
    #expect(
      try await cells(
        "SELECT \(measures) ON 0 FROM [Sales] WHERE {[Store].[USA].[CA], [Store].[Israel].[Haifa]}", role: nil, engine)
        == total)
    #expect(total.count == 3)
    grant.members = []
    let all = try self.engine([role(grant)])
    #expect(
      try await cells("SELECT \(measures) ON 0 FROM [Sales]", role: "r", all)
        == cells("SELECT \(measures) ON 0 FROM [Sales]", role: nil, all))
  }

  @Test("RETURN of a dimension gives the columns of the hierarchies that are granted")
  func returned() async throws {
    let statement = "DRILLTHROUGH MAXROWS 2 SELECT FROM [Sales] RETURN [Store]"
    for (role, hierarchies) in [(nil, ["[Store]", "[Store].[Type]"]), ("Haifa", ["[Store]"])] {
      guard case .rows(let rows) = try await engine().answer(statement, role: role) else {
        Issue.record("no rows")
        return
      }
      #expect(rows.columns.contains { $0.name.hasPrefix("[Store].[Type].") } == (hierarchies.count == 2))
      #expect(rows.columns.contains { $0.name == "[Store].[Store City]" })
    }
  }

  @Test("rows of members that a role does not see do not count as needed")
  func neededRows() async throws {
    var model = try Market.model()
    let grant = HierarchyGrant(
      hierarchy: "[Store]", access: .custom,
      members: [HierarchyGrant.MemberGrant(member: "[Store].[Canada]", access: .all)])
    model.roles["r"] = role(grant)
    let engine = MDXEngine(model: model, source: Market.store(), limits: MDXLimits(rows: 3))
    let statement = "SELECT {[Measures].[Unit Sales]} ON 0, [Store].[Store Name].Members ON 1 FROM [Sales]"
    #expect(try await cells(statement, role: "r", engine).count == 1)
    let failure = await #expect(throws: MDXFailure.self) { try await engine.answer(statement) }
    #expect(failure?.kind == .limit)
  }

  @Test("a dimension stands for the first of its hierarchies that is granted")
  func dimension() async throws {
    let engine = try engine([role(HierarchyGrant(hierarchy: "[Store].[Store]", access: .none))])
    for dimension in ["Dimensions('Store')", "Dimensions(1)", "[Store]", "[Store].[Type].Dimension"] {
      #expect(
        try await value("\(dimension).DefaultMember.UniqueName", role: "r", engine) == ["[Store].[Type].[All Types]"])
    }
  }

  @Test("what a formula of the cube names that a role does not see is not told")
  func definitions() async throws {
    let engine = try engine([role(california(.full))])
    for (statement, owner) in [
      ("SELECT {[Popes]} ON 0 FROM [Sales]", "the set [Popes]"),
      ("SELECT FROM (SELECT [Popes] ON 0 FROM [Sales])", "the set [Popes]"),
      ("WITH MEMBER [Measures].[X] AS Count([Popes]) SELECT [Measures].[X] ON 0 FROM [Sales]", "the set [Popes]"),
    ] {
      let failure = await #expect(throws: MDXFailure.self) { try await engine.answer(statement, role: "r") }
      #expect(failure?.message == "\(owner) is computed from what the role does not see")
    }
    guard case .cellSet(let set) = try await engine.answer("SELECT FROM [Sales] WHERE [Measures].[Pope]", role: "r")
    else { return }
    #expect(set.cells.first?.failure?.message == "[Measures].[Pope] is computed from what the role does not see")
    #expect(try await value("KPIValue('Faith')", role: nil, engine).count == 1)
  }
}
