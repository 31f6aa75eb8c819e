import Testing

@testable import CubeQuery

/// Opening and closing members.
struct DrillTests {
  private let cube: SmallCube

  init() throws { cube = try SmallCube() }

  private func children(_ row: ArraySlice<Int32>, _ column: Int, of set: TupleSet) -> [Int32] {
    let member = Member(hierarchy: Int32(set.hierarchies[column]), ordinal: row[row.startIndex + column])
    return cube.scope.children(of: member)
  }

  private func level(_ text: String, column: Int = 0, level: Int?) throws -> String {
    let set = try cube.set(text)
    return cube.text(
      set.drilledDown(column: column, level: level, in: cube.scope) { children($0, $1, of: set) })
  }

  private func members(_ text: String, _ chosen: String, column: Int = 0, recursive: Bool = false) throws -> String {
    let set = try cube.set(text)
    return cube.text(
      try set.drilledDown(ChosenMembers(Set(cube.set(chosen).ordinals), column: column), recursive: recursive) {
        children($0, $1, of: set)
      })
  }

  @Test("members of a level are opened but where a descendant follows")
  func drillLevel() throws {
    #expect(try level("A, B, b2", level: 1) == "A, a1, a2, B, b2")
    #expect(try level("A Y1, B Y1", column: 1, level: nil) == "A Y1, A Y1Q1, A Y1Q2, B Y1, B Y1Q1, B Y1Q2")
    #expect(try cube.set("A, b2, C").deepestLevel(column: 0, in: cube.scope) == 2)
  }

  @Test("chosen members are opened, and what appears only where it is asked for")
  func drillMember() throws {
    #expect(try members("All, C", "All, A") == "All, A, B, C, C")
    #expect(try members("All, C", "All, A", recursive: true) == "All, A, a1, a2, B, C, C")
    #expect(try members("A Y1, B Y1", "A") == "A Y1, a1 Y1, a2 Y1, B Y1")
  }

  @Test("where tuples are chosen, members are opened and closed in these only")
  func chosenTuples() throws {
    let set = try cube.set("A Y1, A Y2, B Y1")
    let chosen = try #require(ChosenMembers(cube.set("A Y2, a1 Y2"), of: set))
    let once = set.drilledDown(chosen, recursive: false) { children($0, $1, of: set) }
    #expect(cube.text(once) == "A Y1, A Y2, a1 Y2, a2 Y2, B Y1")
    let all = set.drilledDown(chosen, recursive: true) { children($0, $1, of: set) }
    #expect(cube.text(all).hasPrefix("A Y1, A Y2, a1 Y2, a11 Y2"))
    #expect(cube.text(all.drilledUp(chosen, in: cube.scope)) == "A Y1, A Y2, B Y1")
    let time = try #require(ChosenMembers(cube.set("B Y1"), of: set, hierarchy: set.hierarchies[1]))
    let opened = set.drilledDown(time, recursive: false) { children($0, $1, of: set) }
    #expect(cube.text(opened) == "A Y1, A Y2, B Y1, B Y1Q1, B Y1Q2")
  }

  @Test("closing to a level drops what is below it")
  func drillUpLevel() throws {
    let set = try cube.set("A, a1, a11, B, b2")
    #expect(cube.text(set.drilledUp(column: 0, level: nil, in: cube.scope)) == "A, a1, B, b2")
    #expect(cube.text(set.drilledUp(column: 0, level: 1, in: cube.scope)) == "A, B")
    #expect(cube.text(set.drilledUp(column: 0, level: 0, in: cube.scope)) == cube.text(set))
    #expect(TupleSet.empty.drilledUp(column: 0, level: nil, in: cube.scope).isEmpty)
  }

  @Test("closing members drops what is below them")
  func drillUpMember() throws {
    let set = try cube.set("A, a1, a11, B, b2")
    let closed = try set.drilledUp(ChosenMembers(Set(cube.set("a1, B").ordinals), column: 0), in: cube.scope)
    #expect(cube.text(closed) == "A, a1, B")
  }

  @Test("toggling closes open members and opens closed ones, so that twice changes nothing")
  func toggle() throws {
    let chosen = try ChosenMembers(Set(cube.set("A, C, B").ordinals), column: 0)
    let set = try cube.set("A, a1, a11, B")
    let once = set.toggled(chosen, recursive: false, in: cube.scope) {
      children($0, $1, of: set)
    }
    #expect(cube.text(once) == "A, B, b1, b2")
    let closed = try cube.set("A, B")
    let opened = closed.toggled(chosen, recursive: false, in: cube.scope) {
      children($0, $1, of: closed)
    }
    #expect(cube.text(opened) == "A, a1, a2, B, b1, b2")
    let back = opened.toggled(chosen, recursive: false, in: cube.scope) {
      children($0, $1, of: opened)
    }
    #expect(cube.text(back) == "A, B")
  }

  @Test("a total counts the descendants that follow, by their own totals where they have one")
  func visualTotals() throws {
    #expect(try cube.set("A, a1, a2").visualTotals(in: cube.scope) == [[1, 2], nil, nil])
    #expect(
      try cube.set("All, A, a1, a11, a12, B, C").visualTotals(in: cube.scope)
        == [[3, 4, 5, 6], [3, 4], [3, 4], nil, nil, nil, nil])
    #expect(try cube.set("a1, A, a2").visualTotals(in: cube.scope) == [nil, [2], nil])
    #expect(try cube.set("A, B").visualTotals(in: cube.scope) == [nil, nil])
  }
}
