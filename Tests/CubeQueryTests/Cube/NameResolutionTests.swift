import MDX
import Testing

@testable import CubeQuery

@Suite("what names mean")
struct NameResolutionTests {
  /// What the name means, said in words, and how many segments it took.
  private func meaning(_ text: String, in scope: CubeScope) throws -> String {
    guard case .name(let name) = try MDXExpression(parsing: text).form else { return "no name" }
    guard let found = scope.resolve(name.segments) else { return "nothing" }
    let rest = name.segments.count - found.length
    let suffix = rest == 0 ? "" : " +\(rest)"
    switch found.meaning {
    case .dimension(let index): return "dimension \(scope.cube.dimensions[index].uniqueName)" + suffix
    case .hierarchy(let index): return "hierarchy \(scope.hierarchy(index).uniqueName)" + suffix
    case .level(let index, let level): return "level \(scope.hierarchy(index).levels[level].uniqueName)" + suffix
    case .member(let member): return scope.uniqueName(of: member) + suffix
    case .namedSet(let set): return "set \(scope.namedSets[set].name)" + suffix
    case .leftOut: return "left out"
    }
  }

  static let table: [(String, String)] = [
    ("[Shop]", "dimension [Shop]"), ("shop", "dimension [Shop]"), ("[Measures]", "dimension [Measures]"),
    ("[Time].[Time]", "hierarchy [Time]"), ("[Time].[Weekly]", "hierarchy [Time].[Weekly]"),
    ("[Time.Weekly]", "hierarchy [Time].[Weekly]"), ("[Weekly]", "nothing"),
    ("[Time.Weekly].[All Time.Weeklys].[1998]", "[Time].[Weekly].[1998]"),
    ("[Time].[Weekly].[All Time.Weeklys]", "[Time].[Weekly].[All Weeklys]"),
    ("[Shop].[All Shop.Shops]", "dimension [Shop] +1"),
    ("[Shop].[Size].[Size]", "level [Shop].[Size].[Size]"), ("[Shop].[Country]", "level [Shop].[Country]"),
    ("[Shop].[(All)]", "level [Shop].[(All)]"), ("[Time].[Weekly].[Year]", "level [Time].[Weekly].[Year]"),
    ("[Time].[Year]", "level [Time].[Year]"), ("[Shop].[All Shops]", "[Shop].[All Shops]"),
    ("[Shop].[(All)].[All Shops].[USA]", "[Shop].[USA]"), ("[Shop].[USA].[CA]", "[Shop].[USA].[CA]"),
    ("[Shop].[All Shops].[USA].[CA]", "[Shop].[USA].[CA]"), ("shop.usa.ca.children", "[Shop].[USA].[CA] +1"),
    ("[USA].[CA]", "[Shop].[USA].[CA]"), ("[Shop].[State].[OR]", "[Shop].[USA].[OR]"),
    ("[Shop].[City].[Salem]", "[Shop].[USA].[OR].[Salem]"), ("[Shop].[Salem]", "[Shop].[USA].[OR].[Salem]"),
    ("[Shop].[Name].&[Shop 13]", "[Shop].[USA].[OR].[Salem].[Shop 13]"),
    ("[Shop].&[USA].&[CA]", "[Shop].[USA].[CA]"), ("[Time].[Year].&[1997]", "[Time].[1997]"),
    ("[Time].[1997].[Q2].[5]", "[Time].[1997].[Q2].[5]"), ("[Time].[1997].[Q5]", "[Time].[1997] +1"),
    ("[Time].[Month].&[1998]&[Q1]&[2]", "[Time].[1998].[Q1].[2]"),
    ("[Time].[Month].&[2]&[Q1]&[1998]", "[Time].[1998].[Q1].[2]"),
    ("[Time].[Month].[7]", "[Time].[1997].[Q3].[7]"), ("[Time].[Weekly].[1998]", "[Time].[Weekly].[1998]"),
    ("[Shop].[Israel].[Haifa]", "[Shop].[Israel].[Israel].[Haifa]"),
    ("[Shop].[Israel].[Israel].[Haifa]", "[Shop].[Israel].[Israel].[Haifa]"),
    ("[Shop].[Vatican].[Shop 17]", "[Shop].[Vatican].[Vatican].[#null].[Shop 17]"),
    ("[Shop].[Vatican].[Vatican].[#null].[Shop 17]", "[Shop].[Vatican].[Vatican].[#null].[Shop 17]"),
    ("[Shop].[Israel].[Israel]", "[Shop].[Israel] +1"), ("[Shop].[Size].[#null]", "[Shop].[Size].[#null]"),
    ("[Shop].[Size].&[#null]", "[Shop].[Size].[#null]"),
    ("[Client today].[All Client todays]", "[Client today].[All Clients]"),
    ("[Measures].[sales]", "[Measures].[Sales]"), ("[Stock]", "[Measures].[Stock]"),
    ("[Measures].[MeasuresLevel].[Stock]", "[Measures].[Stock]"), ("[Measures].[Twice]", "[Measures].[Twice]"),
    ("[Shop].[USA].[West]", "[Shop].[USA].[West]"), ("[Best].Count", "set Best +1"),
    ("[Staff].[Sheri].[Derrick].[Pedro]", "[Staff].[Sheri].[Derrick].[Pedro]"),
    ("[Staff].[Employee].&[6]", "[Staff].[Sheri].[Derrick].[Pedro]"),
    ("[Staff].[Pedro]", "[Staff].[Sheri].[Derrick].[Pedro]"), ("[Haifa]", "[Shop].[Israel].[Israel].[Haifa]"),
    ("[Salem]", "nothing"), ("[Nowhere].[X]", "nothing"), ("[Shop].[USA].[TX]", "[Shop].[USA] +1"),
    ("[Client].[Unknown].[Second]", "[Client].[Unknown].[Second]"),
    ("[Client today].[north]", "dimension [Client today] +1"),
  ]

  @Test("a name means what its segments together mean", arguments: table)
  func names(_ text: String, _ expected: String) async throws {
    let scope = try await ShopCubes.scope()
    #expect(try meaning(text, in: scope) == expected)
  }

  @Test("every member's unique name means the member")
  func uniqueNames() async throws {
    let scope = try await ShopCubes.scope()
    for hierarchy in scope.cube.hierarchies {
      for member in scope.members(of: hierarchy.index) {
        let name = scope.uniqueName(of: member)
        #expect(try meaning(name, in: scope) == name)
      }
    }
  }

  @Test("what a statement defines goes before what the cube defines, and stands where it was put")
  func statements() async throws {
    var scope = try await ShopCubes.scope()
    let formula = MDXExpression(.number("1"))
    let below = try #require(scope.placement(below: [.name(Name("Shop")), .name(Name("USA"))]))
    let own = scope.define(member: "West", at: below, as: formula)
    #expect(scope.uniqueName(of: own) == "[Shop].[USA].[West]")
    #expect(scope.calculated(own)?.origin == .statement)
    #expect(scope.parent(of: own).map { scope.uniqueName(of: $0) } == "[Shop].[USA]")
    #expect(scope.level(of: own) == 2)
    guard case .name(let name) = try MDXExpression(parsing: "[Shop].[USA].[West]").form else { return }
    #expect(scope.resolve(name.segments)?.meaning == .member(own))
    let root = scope.define(member: "New", in: own.hierarchy, under: nil, as: formula)
    #expect(scope.uniqueName(of: root) == "[Shop].[New]")
    #expect(scope.define(set: "Best", as: formula) == 1)
    #expect(scope.resolve([.name(Name("best"))])?.meaning == .namedSet(1))
    #expect(scope.placement(below: [.name(Name("Nowhere"))]) == nil)
  }

  @Test(
    "the nearest name is proposed for one that means nothing",
    arguments: [
      ("[Shpo].[USA]", " Did you mean 'Shop'?"), ("[Measures].[Salse]", " Did you mean 'Sales'?"),
      ("[Shop].[USA].[CX]", " Did you mean 'CA'?"), ("[Time].[1997].[Q7]", " Did you mean 'Q1'?"),
      ("[Shop].[USA].[CA]", ""),
    ])
  func proposals(_ text: String, _ expected: String) async throws {
    let scope = try await ShopCubes.scope()
    guard case .name(let name) = try MDXExpression(parsing: text).form else { return }
    #expect(scope.suggestion(for: name.segments) == expected)
  }
}
