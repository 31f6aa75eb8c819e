import CubeQuery
import Testing

@testable import Measurement

@Suite("Names of members")
struct LevelNamesTests {
  private static func names(_ rows: [[MemberValue]]) -> LevelNames {
    LevelNames(MemberTable(stamp: WarehouseStamp(run: 1, asOf: nil, definitionsHash: nil), rows: rows))
  }

  @Test("the order of rows does not decide which of a member's names is shown")
  func versions() {
    let rows: [[MemberValue]] = [
      [.integer(1), .text("Zeta"), .integer(1)], [.integer(1), .null, .integer(1)],
      [.integer(1), .text("Alpha"), .integer(2)],
    ]
    for rotation in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
      #expect(Self.names(rotation.map { rows[$0] }).sorted([[.integer(1)]]).map(\.name) == ["Zeta"])
    }
  }

  @Test("members are ordered by their sort key, numbers by size and texts by letters, unknown ones last")
  func order() {
    let names = Self.names([
      [.text("b"), .text("b"), .integer(10)], [.text("a"), .text("a"), .integer(9)],
      [.text("B"), .text("B"), .integer(10)],
    ])
    let sorted = names.sorted([[.null], [.text("b")], [.text("a")], [.text("new")], [.text("B")]])
    #expect(sorted.map(\.name) == ["a", "B", "b", "new", nil])
  }
}
