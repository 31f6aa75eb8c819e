import Testing

@testable import CubeQuery

/// Hierarchical order.
struct HierarchizeTests {
  private let cube: SmallCube

  init() throws { cube = try SmallCube() }

  private func hierarchized(_ text: String, childrenFirst: Bool = false) throws -> String {
    try cube.text(cube.set(text).hierarchized(in: cube.scope, childrenFirst: childrenFirst))
  }

  @Test("parents come before their children, or behind them")
  func order() throws {
    #expect(try hierarchized("C, a12, A, B, a11, a1") == "A, a1, a11, a12, B, C")
    #expect(try hierarchized("C, a12, A, B, a11, a1, All", childrenFirst: true) == "a11, a12, a1, A, B, C, All")
  }

  @Test("repetitions stay, and tuples are ordered hierarchy after hierarchy")
  func tuples() throws {
    #expect(try hierarchized("B, A, B") == "A, B, B")
    #expect(try hierarchized("B Y1Q2, A Y2, A Y1Q1, All Y2, A Y1") == "All Y2, A Y1, A Y1Q1, A Y2, B Y1Q2")
  }

  @Test("calculated members stand behind all that is stored below their parent, in the order of their definition")
  func calculated() throws {
    var cube = cube
    for (name, parent) in [("x", "A"), ("y", "a1"), ("z", nil), ("w", "A")] { try cube.calculate(name, under: parent) }
    let set = try cube.set("z, w, x, B, y, a2, a12, A, a1, All")
    #expect(
      cube.text(set.hierarchized(in: cube.scope, childrenFirst: false)) == "All, A, a1, a12, y, a2, x, w, B, z")
    #expect(
      cube.text(set.hierarchized(in: cube.scope, childrenFirst: true)) == "a12, y, a1, a2, x, w, A, B, All, z")
  }

  @Test("all members come back in the order of the hierarchy, whatever order they were in, and stay so")
  func laws() {
    for hierarchy in 1...2 {
      let all = cube.members(of: hierarchy)
      for step in [3, 5, 7] {
        let shuffled = all.selecting((0..<all.count).sorted { ($0 * step) % 11 < ($1 * step) % 11 })
        let ordered = shuffled.hierarchized(in: cube.scope, childrenFirst: false)
        #expect(ordered.ordinals == all.ordinals)
        let reversed = shuffled.hierarchized(in: cube.scope, childrenFirst: true)
        #expect(reversed.hierarchized(in: cube.scope, childrenFirst: true).ordinals == reversed.ordinals)
        let scope = cube.scope
        for (place, ordinal) in reversed.ordinals.enumerated() {
          let children = scope.children(of: Member(hierarchy: Int32(hierarchy), ordinal: ordinal))
          #expect(children.allSatisfy { reversed.ordinals.prefix(place).contains($0) })
        }
      }
    }
  }
}
