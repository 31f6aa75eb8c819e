import CubeModel
import OrderedCollections
import StarSchema
import Testing

@testable import CubeQuery

/// Names and order of members for those who group facts by a level themselves.
struct LevelMembersTests {
  private static let dimension = DimensionDefinition(
    name: "customer", caption: LocalizedText("Customer"), naturalKey: ["id": .integer],
    attributes: [
      "tier": .init(type: .text, history: .version, caption: LocalizedText("Tier")),
      "rank": .init(type: .integer, history: .version, caption: LocalizedText("Rank")),
      "name": .init(type: .text, history: .version, caption: LocalizedText("Name")),
    ],
    hierarchies: [
      .init(
        name: "Customer", caption: LocalizedText("Customer"), allCaption: LocalizedText("All"),
        levels: [
          .init(name: "Tier", caption: LocalizedText("Tier"), attribute: "tier", sortAttribute: "rank"),
          .init(
            name: "Account", caption: LocalizedText("Account"), attribute: "id", nameAttribute: "name",
            isUnique: false),
        ])
    ], origin: .loads([]))

  private static func level(_ depth: Int) -> LevelMembers {
    LevelMembers(dimension: dimension, hierarchy: 0, depth: depth, role: "customer", version: .ofTheDay)
  }

  /// The names that rows of tier, rank, id and name give; today's rows, then all.
  private static func names(_ depth: Int, today: [[MemberValue]], all: [[MemberValue]]) -> LevelNames {
    let stamp = WarehouseStamp(run: 1, asOf: nil, definitionsHash: nil)
    let order = ["tier", "rank", "id", "name"]
    let level = level(depth)
    return level.names(
      in: zip(level.requests, [today, all]).map { request, rows in
        MemberTable(
          stamp: stamp,
          rows: rows.map { row in request.attributes.map { row[order.firstIndex(of: $0) ?? 0] } })
      })
  }

  private static let today: [[MemberValue]] = [
    [.text("Key"), .integer(1), .integer(7), .text("Acme plc")],
    [.text("Base"), .integer(2), .integer(3), .text("Zeta")],
    [.text("Base"), .integer(2), .integer(9), .text("Beta")],
  ]
  private static let before: [[MemberValue]] = [[.text("Base"), .integer(2), .integer(7), .text("Acme Ltd")]]

  @Test("facts are grouped by the level's key and those of the parents that it needs")
  func columns() {
    func attribute(_ name: String) -> CellColumn { .attribute(role: "customer", name: name, version: .ofTheDay) }
    #expect(Self.level(0).grouping == [attribute("tier")])
    #expect(Self.level(1).grouping == [attribute("tier"), attribute("id")])
    #expect(Self.level(1).requests.map(\.currentOnly) == [true, false])
  }

  @Test("members are ordered by their sort key, each within its parent, unknown ones last")
  func order() {
    let tiers = Self.names(0, today: Self.today, all: Self.today + Self.before)
    #expect(
      tiers.sorted([[.null], [.text("Base")], [.text("New")], [.text("Key")]]) == [
        [.text("Key")], [.text("Base")], [.text("New")], [.null],
      ])
    let accounts = Self.names(1, today: Self.today, all: Self.today + Self.before)
    let keys: [[MemberValue]] = [
      [.null, .null], [.text("Base"), .null], [.text("Base"), .integer(9)], [.text("Base"), .integer(3)],
      [.text("Base"), .integer(7)], [.text("Key"), .integer(7)], [.text("Base"), .integer(4)],
    ]
    #expect(
      accounts.sorted(keys).map { accounts.name(of: $0) } == [
        "Acme plc", "Zeta", "Acme Ltd", "Beta", "4", nil, nil,
      ])
    #expect(accounts.sorted(keys) == accounts.sorted(keys.reversed()))
  }

  @Test("a member bears today's name, whatever the order of rows")
  func today() {
    let renamed: [[MemberValue]] = [[.text("Key"), .integer(1), .integer(7), .text("Old Acme")]]
    for all in [Self.today + renamed, renamed + Self.today] {
      #expect(Self.names(1, today: Self.today, all: all).name(of: [.text("Key"), .integer(7)]) == "Acme plc")
    }
  }
}
