import Testing

@testable import CubeQuery

/// Union, intersection, difference and their laws.
struct SetAlgebraTests {
  private let cube: SmallCube

  init() throws { cube = try SmallCube() }

  @Test("repetitions go, the first of each stays in its place")
  func distinct() throws {
    #expect(try cube.text(cube.set("B, A, B, C, A").withoutRepetitions) == "B, A, C")
    #expect(try cube.text(cube.set("A Y1, A Y2, A Y1").withoutRepetitions) == "A Y1, A Y2")
  }

  @Test("a cross join of a thousand million tuples loses its repetitions factor by factor")
  func distinctOfProduct() throws {
    let long = TupleSet(hierarchy: 1, Array(repeating: try cube.member("A").ordinal, count: 40_000))
    let other = TupleSet(hierarchy: 2, Array(repeating: try cube.member("Y1").ordinal, count: 40_000))
    let product = try #require(TupleSet(product: long, other))
    #expect(product.count == 1_600_000_000)
    #expect(cube.text(product.withoutRepetitions) == "A Y1")
    #expect(cube.text(product.extracting(columns: [1, 0])) == "Y1 A")
  }

  @Test("a union has the tuples of the second set behind, each once unless all are kept")
  func union() throws {
    let (left, right) = try (cube.set("B, A, B"), cube.set("C, A"))
    #expect(cube.text(left.union(right, keepsRepetitions: false)) == "B, A, C")
    #expect(cube.text(left.union(right, keepsRepetitions: true)) == "B, A, B, C, A")
    #expect(cube.text(TupleSet.empty.union(right, keepsRepetitions: false)) == "C, A")
  }

  @Test("a difference keeps the repetitions of what stays")
  func difference() throws {
    #expect(try cube.text(cube.set("B, A, B, C").subtracting(cube.set("A, C"))) == "B, B")
  }

  @Test("an intersection is in the order of the first set")
  func intersection() throws {
    let (left, right) = try (cube.set("C, A, C, B"), cube.set("A, C, C"))
    #expect(cube.text(left.intersection(right, keepsRepetitions: false)) == "C, A")
    #expect(cube.text(left.intersection(right, keepsRepetitions: true)) == "C, A, C")
  }

  @Test("tuples that go together are those of which each member is the other or above or below it")
  func existing() throws {
    let places = try cube.set("All, A, a1, a11, a2, B, b1, b2, b21, C")
    let times = try cube.set("Y1, Y1Q1, m1, Y2")
    let all = try #require(TupleSet(product: places, times))
    let others = try cube.set("a1 Y1, b2 Y2, B m1")
    let lines = TupleLines(others, in: cube.scope)
    for index in 0..<all.count {
      let expected = (0..<others.count).contains { other in
        (0..<2).allSatisfy { cube.scope.areInLine(all.member(index, $0), others.member(other, $0)) }
      }
      #expect(lines.contains(Array(all.row(index))) == expected, "\(cube.text(all.selecting([index])))")
    }
  }

  @Test("members are extracted in the order in which they come first, columns in the order asked")
  func extract() throws {
    let set = try cube.set("A Y1, B Y1, A Y2, B Y1")
    #expect(cube.text(set.extracting(columns: [0])) == "A, B")
    #expect(cube.text(set.extracting(columns: [1, 0])) == "Y1 A, Y1 B, Y2 A")
    let product = try #require(TupleSet(product: cube.set("B, A"), cube.set("Y2, Y1")))
    #expect(cube.text(product.extracting(columns: [1])) == "Y2, Y1")
    #expect(cube.text(product.extracting(columns: [1, 0])) == "Y2 B, Y1 B, Y2 A, Y1 A")
    #expect(cube.text(product.extracting(columns: [0, 1])) == "B Y2, B Y1, A Y2, A Y1")
  }

  @Test("an empty factor leaves nothing to extract")
  func extractFromNothing() throws {
    let product = try #require(TupleSet(product: cube.set("B, A"), TupleSet(hierarchy: 2, [])))
    #expect(product.extracting(columns: [0]).isEmpty)
  }

  @Test("the laws of sets hold for all small sets with repetitions", arguments: [1, 2])
  func laws(arity: Int) {
    for seed in 0..<300 {
      let (left, right) = (small(seed, arity), small(seed / 3 + 7, arity))
      let (l, r) = (Set(rows(left)), Set(rows(right)))
      let union = left.union(right, keepsRepetitions: false)
      #expect(Set(rows(union)) == l.union(r))
      #expect(rows(union).count == l.union(r).count)
      #expect(Set(rows(left.intersection(right, keepsRepetitions: false))) == l.intersection(r))
      #expect(Set(rows(left.subtracting(right))) == l.subtracting(r))
      #expect(rows(left.subtracting(left)).isEmpty)
      #expect(rows(union.withoutRepetitions) == rows(union))
      let parts = left.intersection(right, keepsRepetitions: false).union(
        left.subtracting(right), keepsRepetitions: false)
      #expect(Set(rows(parts)) == l)
    }
  }

  /// Up to six tuples over few members.
  private func small(_ seed: Int, _ arity: Int) -> TupleSet {
    var state = UInt64(seed &* 2_654_435_761 &+ 1)
    let next = { (bound: UInt64) -> UInt64 in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (state >> 33) % bound
    }
    let count = Int(next(7))
    return TupleSet(
      hierarchies: Array(1...arity), ordinals: (0..<(count * arity)).map { _ in Int32(next(3)) })
  }

  private func rows(_ set: TupleSet) -> [[Int32]] { (0..<set.count).map { Array(set.row($0)) } }
}
