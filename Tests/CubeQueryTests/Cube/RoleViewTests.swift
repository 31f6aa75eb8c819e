import CubeModel
import OrderedCollections
import Testing

@testable import CubeQuery

@Suite("cubes as roles see them")
struct RoleViewTests {
  private typealias HierarchyGrant = RoleDefinition.HierarchyGrant

  private func role(
    named name: String = "r", access: RoleDefinition.CustomAccess = .all, _ hierarchies: [HierarchyGrant] = [],
    dimensions: OrderedDictionary<String, RoleDefinition.Access> = [:],
    measures: OrderedDictionary<String, RoleDefinition.Access> = [:]
  ) -> RoleDefinition {
    RoleDefinition(
      name: name, caption: LocalizedText(name),
      cubes: [
        "Trade": RoleDefinition.CubeGrant(
          access: access, dimensions: dimensions, hierarchies: hierarchies, measures: measures)
      ])
  }

  private func grant(
    _ hierarchy: LocatedText, _ members: [(LocatedText, RoleDefinition.Access)], top: LocatedText? = nil,
    bottom: LocatedText? = nil, rollup: HierarchyGrant.Rollup = .full
  ) -> HierarchyGrant {
    HierarchyGrant(
      hierarchy: hierarchy, access: .custom, topLevel: top, bottomLevel: bottom, rollup: rollup,
      members: members.map { HierarchyGrant.MemberGrant(member: $0.0, access: $0.1) })
  }

  private func scope(_ roles: RoleDefinition...) async throws -> CubeScope {
    try await ShopCubes.scope(roles, role: try #require(roles.first).name)
  }

  private func members(_ hierarchy: Int32, in scope: CubeScope) -> [String] {
    scope.members(of: hierarchy).map { scope.uniqueName(of: $0) }
  }

  private let california: [(LocatedText, RoleDefinition.Access)] = [
    ("[Shop].[USA].[CA]", .all), ("[Shop].[USA].[CA].[Los Angeles]", .none), ("[Shop].[Israel].[Haifa]", .all),
  ]

  @Test("given members are seen with what is below and above them, and nothing else exists")
  func memberGrants() async throws {
    let scope = try await scope(role([grant("[Shop]", california)]))
    #expect(
      members(1, in: scope) == [
        "[Shop].[All Shops]", "[Shop].[Israel]", "[Shop].[Israel].[Israel].[Haifa]",
        "[Shop].[Israel].[Israel].[Haifa].[Shop 22]", "[Shop].[USA]", "[Shop].[USA].[CA]",
        "[Shop].[USA].[CA].[Beverly Hills]", "[Shop].[USA].[CA].[Beverly Hills].[Shop 6]",
      ])
    for name in ["[Shop].[USA].[OR]", "[Shop].[USA].[CA].[Los Angeles]", "[Shop].[Name].&[Shop 7]", "[Shop 7]"] {
      let place = try TextOfName.segments(name)
      #expect(scope.resolve(place).map { $0.length < place.count } ?? true)
      #expect(!scope.suggestion(for: place).contains("Los Angeles"))
    }
    #expect(scope.cube.totalRestrictions(of: "trade", for: 0).isEmpty)
    #expect(scope.calculatedMembers[1].map(\.name) == ["West"])
  }

  @Test("rows of members that are not seen are kept out, whatever totals are")
  func rows() async throws {
    let scope = try await scope(role([grant("[Shop]", california)]))
    let restrictions = scope.cube.rowRestrictions(of: "stock", for: 0)
    #expect(
      restrictions == [
        CellRequest.Restriction(
          columns: ["state", "city"].map { .attribute(role: "place", name: $0, version: .ofTheDay) },
          tuples: [[.text("Israel"), .text("Haifa")], [.text("CA"), .text("Beverly Hills")]])
      ])
  }

  @Test("partial totals are of what is seen: the same restriction for every cell")
  func partial() async throws {
    let scope = try await scope(role([grant("[Shop]", california, rollup: .partial)]))
    #expect(scope.cube.totalRestrictions(of: "trade", for: 0).count == 1)
    #expect(scope.cube.totalRestrictions(of: "trade", for: 0) == scope.cube.rowRestrictions(of: "trade", for: 0))
    #expect(scope.cube.totalRestrictions(of: "nowhere", for: 0).isEmpty)
  }

  @Test("members of several levels that are seen are said by those that are not")
  func exclusions() async throws {
    let given: [(LocatedText, RoleDefinition.Access)] = [
      ("[Shop].[USA]", .all), ("[Shop].[USA].[CA].[Los Angeles]", .none), ("[Shop].[Israel]", .all),
      ("[Shop].[Canada]", .all),
    ]
    let scope = try await scope(role([grant("[Shop]", given, rollup: .partial)]))
    let restrictions = scope.cube.totalRestrictions(of: "trade", for: 0)
    #expect(restrictions.map(\.isExclusion) == [true, true])
    #expect(restrictions.map(\.tuples) == [[[.text("Vatican")]], [[.text("CA"), .text("Los Angeles")]]])
  }

  @Test("hidden totals are those of members with descendants that are not seen")
  func hiddenTotals() async throws {
    let scope = try await scope(role([grant("[Shop]", california, rollup: .hidden)]))
    let shares = try #require(scope.hierarchy(1).shares)
    let hidden = scope.members(of: 1).filter { shares.roles(at: $0.ordinal, for: CellReader()).isEmpty }
      .map { scope.uniqueName(of: $0) }
    #expect(hidden == ["[Shop].[All Shops]", "[Shop].[Israel]", "[Shop].[USA]", "[Shop].[USA].[CA]"])
    #expect(scope.cube.totalRestrictions(of: "trade", for: 0).isEmpty)
  }

  @Test("levels above the top and below the bottom do not exist; the only root is the default")
  func levels() async throws {
    let scope = try await scope(
      role([grant("[Shop]", [("[Shop].[USA].[CA]", .all)], top: "State", bottom: "[Shop].[City]")]))
    let shop = scope.hierarchy(1)
    #expect(
      members(1, in: scope) == [
        "[Shop].[CA]", "[Shop].[CA].[Beverly Hills]", "[Shop].[CA].[Los Angeles]",
      ])
    #expect(shop.defaultMember == 0)
    #expect(shop.levels.filter(\.isPermitted).map(\.name) == ["State", "City"])
    #expect(shop.tree.address(of: 2) == [.text("CA"), .text("Los Angeles")])
    let name = try TextOfName.segments("[Shop].[CA].[Los Angeles]")
    #expect(scope.resolve(name) == ResolvedName(meaning: .member(shop.member(2)), length: 3))
    #expect(scope.resolve(try TextOfName.segments("[Shop].[USA].[CA].[Los Angeles]"))?.length == 1)
    #expect(scope.resolve(try TextOfName.segments("[Shop].[Country]"))?.length == 1)
    #expect(scope.resolve(try TextOfName.segments("[Shop].[USA]"))?.length == 1)
  }

  @Test(
    "names tell no ancestor that is not seen; members called alike then are named by what may be told of their keys")
  func cutNames() async throws {
    let scope = try await scope(role([grant("[Shop]", [], top: "City", bottom: "City")]))
    let shop = scope.hierarchy(1)
    let names = members(1, in: scope)
    #expect(
      names == [
        "[Shop].[Victoria]", "[Shop].[Haifa]", "[Shop].[Tel Aviv]", "[Shop].[Beverly Hills]", "[Shop].[Los Angeles]",
        "[Shop].[Portland]", "[Shop].[City].&[Salem]&[1]", "[Shop].[Washington]", "[Shop].[City].&[Salem]&[2]",
      ])
    for (ordinal, name) in names.enumerated() {
      let segments = try TextOfName.segments(name)
      #expect(
        scope.resolve(segments)
          == ResolvedName(meaning: .member(shop.member(Int32(ordinal))), length: segments.count), "\(name)")
      #expect(
        scope.resolve(scope.written(shop.member(Int32(ordinal))))?.meaning == .member(shop.member(Int32(ordinal))))
    }
    for name in [
      "[Shop].[City].&[OR]&[Salem]", "[Shop].[City].&[Salem]&[OR]", "[Shop].[Israel].[Haifa]", "[OR].[Salem]",
    ] {
      let place = try TextOfName.segments(name)
      #expect(scope.resolve(place).map { $0.length < place.count } ?? true, "\(name)")
    }
    #expect(names.indices.allSatisfy { shop.tellableAddress(of: Int32($0)).count == 1 })
  }

  @Test("what stands below one of several members called alike is named behind its key")
  func belowAlike() async throws {
    let scope = try await scope(role([grant("[Shop]", [], top: "City")]))
    let names = members(1, in: scope)
    #expect(names.contains("[Shop].[City].&[Salem]&[2].[Shop 99]"))
    for name in names {
      let segments = try TextOfName.segments(name)
      let found = scope.resolve(segments)
      #expect(found?.length == segments.count)
      guard case .member(let member)? = found?.meaning else { continue }
      #expect(scope.uniqueName(of: member) == name)
    }
  }

  @Test("a grant may let the ancestors above be named, as Mondrian does")
  func wholeNames() async throws {
    var grant = grant("[Shop]", [("[Shop].[USA].[CA]", .all)], top: "State", bottom: "City")
    grant.names = .whole
    let scope = try await scope(role([grant]))
    #expect(
      members(1, in: scope) == [
        "[Shop].[USA].[CA]", "[Shop].[USA].[CA].[Beverly Hills]", "[Shop].[USA].[CA].[Los Angeles]",
      ])
    let shop = scope.hierarchy(1)
    let name = try TextOfName.segments("[Shop].[USA].[CA].[Los Angeles]")
    #expect(scope.resolve(name) == ResolvedName(meaning: .member(shop.member(2)), length: 4))
    #expect(scope.resolve(try TextOfName.segments("[Shop].[Israel].[Haifa]"))?.length == 1)
    #expect(scope.resolve(try TextOfName.segments("[Shop].[USA]"))?.length == 1)
  }

  @Test("in a union each role lets name only what stands above what it sees itself")
  func unionNames() async throws {
    var whole = grant("[Shop]", [("[Shop].[USA].[CA]", .all)], top: "State", bottom: "State")
    whole.names = .whole
    let scope = try await scope(
      RoleDefinition(name: "both", caption: LocalizedText("both"), union: ["west", "north"]),
      role(named: "west", [whole]),
      role(named: "north", [grant("[Shop]", [("[Shop].[USA].[OR].[Salem]", .all)], top: "City", bottom: "City")]))
    #expect(members(1, in: scope) == ["[Shop].[USA].[CA]", "[Shop].[Salem]"])
  }

  @Test("where the all member is cut off, all roots that are seen hold together")
  func severalRoots() async throws {
    let scope = try await scope(
      role([grant("[Shop]", [("[Shop].[USA]", .all), ("[Shop].[Israel]", .all)], top: "Country")]))
    let shop = scope.hierarchy(1)
    #expect(shop.tree.roots.map { shop.uniqueName(of: $0) } == ["[Shop].[Israel]", "[Shop].[USA]"])
    #expect(Int(shop.defaultMember) == shop.tree.count)
    #expect(shop.defaultMember == shop.allMember)
    #expect(shop.columns(of: shop.grain(of: shop.defaultMember), in: "trade") == [])
    #expect(scope.cube.totalRestrictions(of: "trade", for: 0).map(\.tuples) == [[[.text("Israel")], [.text("USA")]]])
  }

  @Test("a hierarchy or dimension that is not granted has no name, but its default member holds")
  func forbidden() async throws {
    let time = HierarchyGrant(hierarchy: "[Time]", access: .none)
    let scope = try await scope(role([time], dimensions: ["Client": .none]))
    #expect(
      scope.permittedHierarchies.map(\.uniqueName) == [
        "[Measures]", "[Shop]", "[Shop].[Size]", "[Time].[Weekly]", "[Staff]", "[Client today]",
      ])
    #expect(scope.resolve(try TextOfName.segments("[Client]")) == nil)
    #expect(scope.resolve(try TextOfName.segments("[1998]"))?.meaning != .member(scope.hierarchy(3).member(0)))
    let hidden = scope.hierarchy(3)
    #expect(hidden.uniqueName(of: hidden.defaultMember) == "[Time].[1998]")
    #expect(hidden.tree.address(of: hidden.defaultMember) == [.integer(1998)])
    #expect(hidden.tree.count == 0)
    let client = scope.hierarchy(6)
    #expect(client.columns(of: client.grain(of: client.defaultMember), in: "trade") == [])
  }

  @Test("a custom grant gives only what it names, measures apart")
  func custom() async throws {
    let scope = try await scope(
      role(access: .custom, dimensions: ["Shop": .all], measures: ["Stock": .all, "Ratio": .all]))
    #expect(scope.permittedHierarchies.map(\.uniqueName) == ["[Measures]", "[Shop]", "[Shop].[Size]"])
    #expect(scope.allMembers(of: 0).map { scope.name(of: $0) } == ["Stock", "Ratio"])
    #expect(scope.cube.measures.map(\.name) == ["Stock", "Sales"])
    #expect(scope.cube.defaultMembers[0] == Member(hierarchy: 0, ordinal: 0))
    let sales = try TextOfName.segments("[Measures].[Sales]")
    #expect(scope.resolve(sales)?.length == 1)
    var formulas = scope
    formulas.readsDefinitions = true
    #expect(formulas.resolve(sales)?.meaning == .member(Member(hierarchy: 0, ordinal: 1)))
    #expect(scope.cube.storedMeasure(Member(hierarchy: 0, ordinal: 1))?.name == "Sales")
  }

  @Test("staff that is only above somebody given has nothing of its own to show")
  func staff() async throws {
    let given: [(LocatedText, RoleDefinition.Access)] = [("[Staff].[Sheri].[Derrick].[Beverly]", .all)]
    let scope = try await scope(role([grant("[Staff]", given, rollup: .partial)]))
    let tree = scope.hierarchy(5).tree
    #expect(
      members(5, in: scope) == [
        "[Staff].[All Staff]", "[Staff].[Sheri]", "[Staff].[Sheri].[Derrick]", "[Staff].[Sheri].[Derrick].[Beverly]",
        "[Staff].[Sheri].[Derrick].[Beverly].[Ann]",
      ])
    #expect(tree.dataMember(of: 1) == nil)
    #expect(tree.dataMember(of: 3).map { tree.address(of: $0) } == [.integer(5)])
    #expect(
      scope.cube.totalRestrictions(of: "trade", for: 0) == [
        CellRequest.Restriction(
          columns: [.attribute(role: "staff", name: "id", version: .ofTheDay)], tuples: [[.integer(5)], [.integer(7)]])
      ])
  }

  @Test("a union sees what any of its roles sees, with the more generous totals")
  func union() async throws {
    let west = role(named: "west", [grant("[Shop]", [("[Shop].[USA].[OR]", .all)], rollup: .partial)])
    let north = role(named: "north", [grant("[Shop]", [("[Shop].[Canada]", .all)], rollup: .hidden)])
    let both = RoleDefinition(name: "both", caption: LocalizedText("both"), union: ["west", "north", "both"])
    let scope = try await scope(both, west, north)
    #expect(scope.members(ofLevel: 1, in: 1).map { scope.name(of: $0) } == ["Canada", "USA"])
    let shares = try #require(scope.hierarchy(1).shares)
    let roles = scope.members(of: 1).map { shares.showing[Int($0.ordinal)].numbers(below: 2) }
    #expect(roles == [[0, 1], [0], [0], [0], [0], [1], [1], [1], [1], [1], [1]])
    #expect(scope.cube.totalRestrictions(of: "trade", for: 0).isEmpty)
    #expect(scope.cube.totalRestrictions(of: "trade", for: 1).map(\.tuples) == [[[.text("OR")]]])
  }

  @Test("a cube that a role may not see is not there, and is not proposed")
  func cubes() async throws {
    let none = RoleDefinition(name: "none", caption: LocalizedText("none"))
    let all = RoleDefinition(name: "all", caption: LocalizedText("all"), access: .all)
    let catalog = ShopCubes.catalog(roles: [none, all]).catalog
    #expect(try await catalog.cubeNames(role: "none") == [])
    #expect(try await catalog.cubeNames(role: "all") == ["Trade"])
    #expect(try await catalog.open("Trade", role: "all").hierarchies[1].shares == nil)
    for (role, cube) in [("none", "Trade"), ("none", "Trada"), ("nobody", "Trade")] {
      let error = await #expect(throws: CubeQueryError.self) { try await catalog.open(cube, role: role) }
      #expect(error?.description.contains("mean 'Trade'") == false)
    }
  }
}
