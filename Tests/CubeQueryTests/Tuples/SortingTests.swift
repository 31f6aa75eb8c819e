import Testing
import VisualBasic

@testable import CubeQuery

/// Orders by values.
struct SortingTests {
  private let cube: SmallCube

  init() throws { cube = try SmallCube() }

  @Test("nothing is lowest, texts are alike in both cases, what is no number stands below infinity")
  func values() {
    let values: [ScalarValue] = [
      .text("b"), .number(.infinity), .number(.nan), .null, .integer(3), .text("A"), .number(-.infinity), .text("B"),
    ]
    let order = SortValue.order(values.map { SortValue($0) }, descending: false)
    #expect(order == [3, 6, 4, 2, 1, 5, 0, 7])
  }

  @Test("equal values stay in their order, upwards and downwards")
  func stable() {
    let values: [SortValue] = [2, 1, 2, 1].map { SortValue(.integer($0)) }
    #expect(SortValue.order(values, descending: false) == [1, 3, 0, 2])
    #expect(SortValue.order(values, descending: true) == [0, 2, 1, 3])
  }

  @Test("the few highest are found as a whole sort finds them", arguments: [false, true])
  func top(bottom: Bool) {
    let values: [ScalarValue] = (0..<2000).map { $0 % 7 == 0 ? .null : .integer($0 * 7919 % 331) }
    let ranking = TopRanking(values, bottom: bottom)
    for wanted in [1, 2, 10, 200, 1999, 5000] {
      #expect(ranking.first(wanted) == Array(ranking.all().prefix(wanted)))
    }
    #expect(ranking.first(0).isEmpty)
    #expect(ranking.first(-3).isEmpty)
  }

  @Test("the highest are taken until they reach a sum or a share")
  func reaching() {
    let numbers: [Double?] = [5, nil, 40, 15, 40]
    let order = TopRanking(numbers.map { $0.map { .number($0) } ?? .null }, bottom: false).all()
    #expect(order == [2, 4, 3, 0, 1])
    #expect(TopRanking.reaching(41, of: numbers, in: order) == [2, 4])
    #expect(TopRanking.reaching(40, of: numbers, in: order) == [2])
    #expect(TopRanking.reaching(1000, of: numbers, in: order).count == 5)
    #expect(TopRanking.reaching(95, of: numbers, in: order, asPercentOf: 100) == [2, 4, 3])
    #expect(TopRanking.reaching(0, of: numbers, in: order).isEmpty)
  }

  /// Sorts with members worth what a table says.
  private func sorted(_ text: String, by worth: [String: Int], descending: Bool = false) throws -> String {
    let set = try cube.set(text)
    let sort = HierarchicalSort(scope: cube.scope, isDescending: descending) { asked in
      (0..<asked.count).map { index in
        let sum = asked.tuple(index).compactMap { worth[cube.scope.name(of: $0)] }
        return sum.isEmpty ? .null : .integer(sum.reduce(0, +))
      }
    }
    return try cube.text(set.selecting(sort.order(of: set)))
  }

  @Test("siblings are sorted by their values and stay below their parents, which sort by theirs though not in the set")
  func hierarchical() throws {
    let worth = ["A": 10, "B": 20, "a1": 5, "a2": 1, "b1": 1, "b2": 2, "a11": 1, "a12": 9]
    #expect(try sorted("a11, b2, a12, a2, b1", by: worth) == "a2, a11, a12, b1, b2")
    #expect(try sorted("a11, b2, a12, a2, b1", by: worth, descending: true) == "b2, b1, a12, a11, a2")
    #expect(try sorted("a11, A, B, a1", by: worth, descending: true) == "B, A, a1, a11")
  }

  @Test("siblings of one value stay in hierarchical order, downwards turned round")
  func ties() throws {
    #expect(try sorted("C, A, B", by: [:]) == "A, B, C")
    #expect(try sorted("C, A, B", by: [:], descending: true) == "C, B, A")
  }

  @Test("the members compared are those sorted and what is above them, but not what is above all of them")
  func compared() throws {
    let tree = cube.scope.cube.hierarchies[1].tree
    let compared = { (text: String) throws -> String in
      let members = CoordinateSet.sorting(try cube.set(text).ordinals)
      return cube.text(TupleSet(hierarchy: 1, HierarchicalSort.compared(members, in: tree).ordinals))
    }
    #expect(try compared("a11, b2") == "A, a1, a11, B, b2")
    #expect(try compared("a11, a12") == "a11, a12")
    #expect(try compared("a11, a2") == "a1, a11, a2")
    #expect(try compared("b21") == "b21")
    #expect(try compared("All, a11") == "All, A, a1, a11")
  }

  @Test("tuples are sorted by the first member, then by the second within it")
  func tuples() throws {
    let worth = ["A": 2, "B": 1, "Y1": 0, "Y2": 5, "Y1Q1": 3, "Y1Q2": 2]
    #expect(
      try sorted("A Y1Q1, B Y2, A Y1Q2, A Y1, B Y1Q1", by: worth) == "B Y1Q1, B Y2, A Y1, A Y1Q2, A Y1Q1")
  }
}
