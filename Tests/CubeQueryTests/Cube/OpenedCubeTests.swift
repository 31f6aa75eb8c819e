import CubeModel
import MDX
import OrderedCollections
import Testing

@testable import CubeQuery

@Suite("opened cubes")
struct OpenedCubeTests {
  private func hierarchy(_ name: String, in scope: CubeScope) throws -> CubeHierarchy {
    try #require(scope.cube.hierarchies.first { $0.uniqueName == name })
  }

  private func names(_ hierarchy: CubeHierarchy, _ ordinals: some Sequence<Int32>) -> [String] {
    ordinals.map { hierarchy.uniqueName(of: $0) }
  }

  private func ordinal(_ name: String, _ hierarchy: CubeHierarchy) throws -> Int32 {
    try #require((0..<Int32(hierarchy.tree.count)).first { hierarchy.uniqueName(of: $0) == name })
  }

  @Test("hierarchies stand in the order of the definition behind the measures, with their levels")
  func hierarchies() async throws {
    let cube = try await ShopCubes.scope().cube
    #expect(
      cube.hierarchies.map(\.uniqueName) == [
        "[Measures]", "[Shop]", "[Shop].[Size]", "[Time]", "[Time].[Weekly]", "[Staff]", "[Client]", "[Client today]",
      ])
    #expect(
      cube.hierarchies[1].levels.map(\.uniqueName) == [
        "[Shop].[(All)]", "[Shop].[Country]", "[Shop].[State]", "[Shop].[City]", "[Shop].[Name]",
      ])
    #expect(cube.hierarchies[3].levels.map(\.kind) == [.years, .quarters, .months])
    #expect(cube.timeDimension?.name == "Time")
    #expect(cube.measures.map(\.name) == ["Sales", "Stock"])
    #expect(cube.calculatedMembers[0].map(\.name) == ["Ratio", "Twice"])
    #expect(
      cube.hierarchies.map(\.defaultMember) == [0, 0, 0, try ordinal("[Time].[1998]", cube.hierarchies[3]), 0, 0, 0, 0])
  }

  @Test("a hidden member's children stand in its place, in its place among the others")
  func ragged() async throws {
    let scope = try await ShopCubes.scope()
    let shop = try hierarchy("[Shop]", in: scope)
    let usa = try ordinal("[Shop].[USA]", shop)
    #expect(
      names(shop, shop.tree.children(of: usa)) == [
        "[Shop].[USA].[CA]", "[Shop].[USA].[OR]", "[Shop].[USA].[USA].[Washington]", "[Shop].[USA].[WA]",
      ])
    let vatican = try ordinal("[Shop].[Vatican]", shop)
    #expect(names(shop, shop.tree.children(of: vatican)) == ["[Shop].[Vatican].[Vatican].[#null].[Shop 17]"])
    #expect(
      names(shop, shop.tree.members(ofLevel: 2)) == [
        "[Shop].[Canada].[BC]", "[Shop].[USA].[CA]", "[Shop].[USA].[OR]", "[Shop].[USA].[WA]",
      ])
    let haifa = try ordinal("[Shop].[Israel].[Israel].[Haifa]", shop)
    #expect(shop.tree.level(of: haifa) == 3)
    #expect(shop.tree.depth(of: haifa) == 2)
    #expect(shop.tree.ancestor(of: haifa, atLevel: 2) == nil)
    let oregon = try ordinal("[Shop].[USA].[OR]", shop)
    let cousin = try #require(shop.tree.cousin(of: haifa, in: oregon))
    #expect(shop.uniqueName(of: cousin) == "[Shop].[USA].[OR].[Portland]")
    let telAviv = try #require(shop.tree.lead(haifa, by: 1))
    #expect(
      names(shop, [telAviv, try #require(shop.tree.lead(telAviv, by: 1))]) == [
        "[Shop].[Israel].[Israel].[Tel Aviv]", "[Shop].[USA].[CA].[Beverly Hills]",
      ])
  }

  @Test("a member's address is its key below the last level whose keys are unique, and leads back to it")
  func addresses() async throws {
    let scope = try await ShopCubes.scope()
    let shop = try hierarchy("[Shop]", in: scope)
    let salem = try ordinal("[Shop].[USA].[WA].[Salem]", shop)
    #expect(shop.tree.address(of: salem) == [.text("WA"), .text("Salem")])
    #expect(
      shop.columns(of: shop.grain(of: salem), in: "stock") == [
        .attribute(role: "place", name: "state", version: .ofTheDay),
        .attribute(role: "place", name: "city", version: .ofTheDay),
      ])
    #expect(shop.columns(of: shop.grain(of: 0), in: "trade") == [])
    #expect(shop.member(at: [], of: shop.grain(of: 0)) == 0)
    let staff = try hierarchy("[Staff]", in: scope)
    #expect(staff.columns(of: staff.grain(of: 1), in: "trade") == [.ancestor(role: "staff", hierarchy: "Staff")])
    #expect(staff.columns(of: staff.grain(of: 1), in: "stock") == nil)
    for hierarchy in scope.cube.hierarchies.dropFirst() {
      for node in 0..<Int32(hierarchy.tree.nodeCount) {
        let grain = hierarchy.grain(of: node)
        let address = hierarchy.tree.address(of: node)
        #expect(hierarchy.member(at: address, of: grain) == node)
        if let columns = hierarchy.columns(of: grain, in: "trade") { #expect(columns.count == address.count) }
      }
    }
    #expect(shop.member(at: [.text("WA"), .text("Nowhere")], of: shop.grain(of: salem)) == nil)
  }

  @Test("staff stand below staff on one level; what each has of its own is a member that nobody lists")
  func parentChild() async throws {
    let staff = try hierarchy("[Staff]", in: try await ShopCubes.scope())
    let tree = staff.tree
    #expect(
      names(staff, 0..<Int32(tree.count)) == [
        "[Staff].[All Staff]", "[Staff].[Sheri]", "[Staff].[Sheri].[Derrick]", "[Staff].[Sheri].[Derrick].[Beverly]",
        "[Staff].[Sheri].[Derrick].[Beverly].[Ann]", "[Staff].[Sheri].[Derrick].[Pedro]", "[Staff].[Sheri].[Michael]",
      ])
    #expect(tree.levels.prefix(tree.count) == [0, 1, 1, 1, 1, 1, 1])
    #expect(tree.members(ofLevel: 1).count == 6)
    #expect(tree.dataMember(of: 0) == nil)
    let own = try #require(tree.dataMember(of: 1))
    #expect(staff.uniqueName(of: own) == "[Staff].[1]")
    #expect(tree.isDataMember(own))
    #expect(!tree.subtree(of: 1).contains(own))
    #expect(
      staff.columns(of: staff.grain(of: own), in: "trade")
        == [.attribute(role: "staff", name: "id", version: .ofTheDay)])
    #expect(tree.dataMember(of: 4) == 4)
    #expect(tree.dataMember(of: own) == own)
    #expect(tree.lead(3, by: 1) == 5)
    #expect(tree.lead(5, by: 1) == nil)
  }

  @Test("shown data members are first children, circles of parents are broken, and nobody is lost")
  func oddStaff() throws {
    var dimension = ShopCubes.employees
    dimension.hierarchies[0].levels[0].parentChild?.dataMembers = .visible
    let members = HierarchyMembers(dimension: dimension, position: 0, version: .ofTheDay)
    #expect(members.attributes == ["id", "name", "boss"])
    func row(_ id: Int64, _ boss: Int64?) -> [MemberValue] {
      [.integer(id), .text("p\(id)"), boss.map { .integer($0) } ?? .null]
    }
    let stamp = WarehouseStamp(run: 0, asOf: nil, definitionsHash: nil)
    let rows = [row(2, 3), row(3, 2), row(1, nil), row(4, 1), row(5, 5), row(6, 99)]
    let tree = members.tree(of: [MemberTable(stamp: stamp, rows: rows)])
    let paths = (0..<Int32(tree.count)).map { ordinal in
      (tree.ancestors(of: ordinal).reversed() + [ordinal]).map { tree.name(of: $0) }.joined(separator: "/")
    }
    #expect(
      paths == [
        "All Staff", "All Staff/p1", "All Staff/p1/p1", "All Staff/p1/p4", "All Staff/p2", "All Staff/p2/p2",
        "All Staff/p2/p3", "All Staff/p5", "All Staff/p6",
      ])
    #expect(tree.dataMember(of: 1) == 2)
    #expect(tree.isDataMember(2) && !tree.isDataMember(3))
    #expect(tree.nodeCount == tree.count)
  }

  @Test("a member that changed its parent stands under each, and bears today's name")
  func versions() async throws {
    let scope = try await ShopCubes.scope()
    let client = try hierarchy("[Client]", in: scope)
    #expect(
      names(client, 0..<Int32(client.tree.count)) == [
        "[Client].[All Clients]", "[Client].[north]", "[Client].[north].[Old name]", "[Client].[South]",
        "[Client].[South].[New name]", "[Client].[Unknown]", "[Client].[Unknown].[Second]",
        "[Client].[Unknown].[Unknown]",
      ])
    #expect(client.tree.address(of: 2) == [.text("north"), .text("1")])
    let today = try hierarchy("[Client today]", in: scope)
    #expect(
      names(today, today.tree.leaves(below: 0)) == [
        "[Client today].[South].[New name]", "[Client today].[Unknown].[Second]", "[Client today].[Unknown].[Unknown]",
      ])
    #expect(today.tree.address(of: 2) == [.text("1")])
    #expect(
      today.columns(of: today.grain(of: 2), in: "trade")
        == [.attribute(role: "client", name: "client_id", version: .current)])
  }

  @Test("captions are in the reader's language, names are not")
  func languages() async throws {
    let scope = try await ShopCubes.scope(language: "zh")
    let client = try hierarchy("[Client]", in: scope)
    #expect(scope.cube.caption == "贸易")
    #expect(client.caption == "店")
    #expect(scope.caption(of: client.member(0)) == "全部")
    #expect(scope.name(of: client.member(0)) == "All Clients")
    #expect(scope.caption(of: client.member(5)) == "未知")
    #expect(scope.uniqueName(of: client.member(5)) == "[Client].[Unknown]")
  }

  @Test("nulls come first in tables of others, and are named #null")
  func nulls() async throws {
    let size = try hierarchy("[Shop].[Size]", in: try await ShopCubes.scope())
    #expect(
      names(size, size.tree.members(ofLevel: 1).prefix(3)) == [
        "[Shop].[Size].[#null]", "[Shop].[Size].[20319]", "[Shop].[Size].[23598]",
      ])
  }

  @Test("declared properties come when they are asked for, once, as their kind says")
  func properties() async throws {
    let (catalog, source) = ShopCubes.catalog()
    let cube = try await catalog.open("trade")
    let shop = cube.hierarchies[1]
    #expect(shop.levels[4].properties.map(\.name) == ["Size", "Size as text"])
    let references = [0, 1].map { PropertyReference(hierarchy: 1, level: 4, property: $0) }
    #expect(source.callCount == 1)
    let columns = try await catalog.properties(references, of: cube)
    _ = try await catalog.properties(references, of: cube)
    #expect(source.callCount == 2)
    let salem = try ordinal("[Shop].[USA].[OR].[Salem].[Shop 13]", shop)
    #expect(columns[references[0]]?.value(of: salem, in: shop.tree) == .integer(27694))
    #expect(columns[references[1]]?.value(of: salem, in: shop.tree) == .text("27694"))
    let haifa = try ordinal("[Shop].[Israel].[Israel].[Haifa].[Shop 22]", shop)
    #expect(columns[references[1]]?.value(of: haifa, in: shop.tree) == .null)
  }

  @Test("every member has its intrinsic properties")
  func intrinsic() async throws {
    let scope = try await ShopCubes.scope()
    let shop = try hierarchy("[Shop]", in: scope)
    let haifa = shop.member(try ordinal("[Shop].[Israel].[Israel].[Haifa]", shop))
    let values = [
      IntrinsicProperty.memberKey, .levelNumber, .parentUniqueName, .parentLevel, .childrenCardinality, .memberType,
      .levelUniqueName, .parentCount,
    ].map { scope.value(of: $0, for: haifa) }
    #expect(
      values == [
        .text("Haifa"), .integer(3), .text("[Shop].[Israel]"), .integer(1), .integer(1), .integer(1),
        .text("[Shop].[City]"), .integer(1),
      ])
    #expect(scope.value(of: .memberType, for: shop.member(0)) == .integer(2))
    #expect(scope.value(of: .memberType, for: Member(hierarchy: 0, ordinal: 0)) == .integer(3))
    #expect(scope.value(of: .memberType, for: Member(hierarchy: 0, ordinal: 2)) == .integer(4))
    #expect(IntrinsicProperty(named: "member_caption") == .memberCaption)
    for property in IntrinsicProperty.allCases { _ = scope.value(of: property, for: Member(hierarchy: 0, ordinal: 3)) }
  }

  @Test("a cube stays open until the warehouse has another run")
  func opening() async throws {
    let (catalog, source) = ShopCubes.catalog()
    let first = try await catalog.open("Trade")
    #expect(try await catalog.open("Trade", run: 1) === first)
    let chinese = try await catalog.open("Trade", language: "zh")
    #expect(source.callCount == 1)
    #expect(chinese.hierarchies[1].tree === first.hierarchies[1].tree)
    source.load()
    #expect(try await catalog.open("Trade", run: 2) !== first)
    #expect(source.callCount == 2)
    #expect(try await catalog.open("Trade").stamp.run == 2)
    await #expect(throws: CubeQueryError.self) { try await catalog.open("Trades") }
  }

  @Test("members stand by the places that they say, a statement's calculated ones behind all")
  func places() async throws {
    var model = ShopCubes.model
    var placed = CubeDefinition.CalculatedMember(member: "[Measures].[Between]", formula: "1")
    placed.properties["MEMBER_ORDINAL"] = .text("2")
    model.cubes["Trade"]?.calculatedMembers.append(placed)
    model.cubes["Trade"]?.measures["Sales"]?.properties["MEMBER_ORDINAL"] = "3"
    model.cubes["Trade"]?.measures["Stock"]?.properties["MEMBER_ORDINAL"] = "1"
    var scope = CubeScope(try await ShopCubes.catalog(model).catalog.open("Trade"))
    scope.define(member: "Own", in: 0, under: nil, as: MDXExpression(.null))
    #expect(scope.members(of: 0).map { scope.name(of: $0) } == ["Stock", "Sales"])
    #expect(
      scope.allMembers(of: 0).map { scope.name(of: $0) } == ["Stock", "Between", "Sales", "Ratio", "Twice", "Own"])
  }

  @Test("a formula that cannot be read is told with its place in the definitions")
  func mistakes() async throws {
    var model = ShopCubes.model
    let place = DefinitionPlace(file: "Cubes/cubes/trade.yaml", line: 7, column: 10)
    model.cubes["Trade"]?.calculatedMembers = [
      CubeDefinition.CalculatedMember(member: "[Measures].[A]", formula: LocatedText("1 +", at: place)),
      CubeDefinition.CalculatedMember(member: LocatedText("[Colour].[Red]", at: place), formula: "1"),
    ]
    let catalog = ShopCubes.catalog(model).catalog
    let error = await #expect(throws: CubeQueryError.self) { try await catalog.open("Trade") }
    #expect(error?.mistakes.map(\.kind) == [.syntax, .unknownName])
    #expect(error?.description.hasPrefix("Cubes/cubes/trade.yaml:7:") == true)
  }

  @Test("a cube opens before the first load, and every hierarchy has a default member")
  func empty() async throws {
    let cube = try await CubeCatalog(model: ShopCubes.model, source: RowMembers([:])).open("Trade")
    for hierarchy in cube.hierarchies { #expect(hierarchy.tree.count > Int(hierarchy.defaultMember)) }
    #expect(cube.hierarchies[3].uniqueName(of: 0) == "[Time].[#null]")
  }
}
