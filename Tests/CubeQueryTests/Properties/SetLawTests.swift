import CubeTestSupport
import TestSupport
import Testing

@testable import CubeQuery

/// The laws of the algebra of sets, tried with random ones.
struct SetLawTests {
  /// Random sets of the sample cube, as texts: two of one hierarchy, one of another.
  private struct Sets {
    let a: String
    let b: String
    let c: String
    let hierarchy: String
    let n: Int

    init(_ hierarchies: [ExploredHierarchy], _ numbers: inout SeededGenerator) {
      let shuffled = hierarchies.shuffled(using: &numbers)
      hierarchy = shuffled[0].uniqueName
      a = Self.set(of: shuffled[0], &numbers)
      b = Self.set(of: shuffled[0], &numbers)
      c = Self.set(of: shuffled[1], &numbers)
      n = Int.random(in: 0...3, using: &numbers)
    }

    /// Three members at least, so that the first three are always there; some of them twice.
    private static func set(of hierarchy: ExploredHierarchy, _ numbers: inout SeededGenerator) -> String {
      let some = (0..<Int.random(in: 3...9, using: &numbers)).compactMap { _ in
        hierarchy.members.randomElement(using: &numbers)?.uniqueName
      }
      let more = [
        "\(some[0]).Children", hierarchy.levels.randomElement(using: &numbers).map { "\($0).Members" } ?? "\(some[1])",
        "Descendants(\(some[1]))", some[2],
      ]
      let picked = more.randomElement(using: &numbers) ?? some[0]
      return "{\((some + [picked]).shuffled(using: &numbers).joined(separator: ", "))}"
    }
  }

  private static let key = "CoalesceEmpty([Measures].[Orders], 0)"

  /// Pairs of expressions that are the same set.
  private static func laws(_ sets: Sets) -> [(String, String)] {
    let (a, b, c, n, hierarchy) = (sets.a, sets.b, sets.c, sets.n, sets.hierarchy)
    return [
      ("Union(\(a), \(b))", "Distinct({\(a), \(b)})"),
      ("Union(\(a), \(b), ALL)", "{\(a), \(b)}"),
      ("Distinct(Distinct(\(a)))", "Distinct(\(a))"),
      ("Intersect(\(a), \(b))", "Except(Distinct(\(a)), Except(\(a), \(b)))"),
      ("Except(Except(\(a), \(b)), \(b))", "Except(\(a), \(b))"),
      ("Except(\(a), \(a))", "Head(\(a), 0)"),
      ("Hierarchize(Union(\(a), \(b)))", "Hierarchize(Union(\(b), \(a)))"),
      ("Hierarchize(Hierarchize(\(a)))", "Hierarchize(\(a))"),
      ("Hierarchize(Union(Except(\(a), \(b)), Intersect(\(a), \(b))))", "Hierarchize(Distinct(\(a)))"),
      ("CrossJoin({\(a), \(b)}, \(c))", "{CrossJoin(\(a), \(c)), CrossJoin(\(b), \(c))}"),
      ("Distinct(CrossJoin(\(a), \(c)))", "CrossJoin(Distinct(\(a)), Distinct(\(c)))"),
      ("Except(CrossJoin(\(a), \(c)), CrossJoin(\(b), \(c)))", "CrossJoin(Except(\(a), \(b)), \(c))"),
      ("Intersect(CrossJoin(\(a), \(c)), CrossJoin(\(b), \(c)))", "CrossJoin(Intersect(\(a), \(b)), Distinct(\(c)))"),
      ("Extract(CrossJoin(\(a), \(c)), \(hierarchy))", "Distinct(\(a))"),
      ("{Head(\(a), \(n)), Subset(\(a), \(n))}", a),
      ("{Head(\(a), \(n)), Tail(\(a), Count(\(a)) - \(n))}", a),
      ("Tail(\(a), \(n))", "Subset(\(a), Count(\(a)) - \(n))"),
      ("Order(\(a), 1, BASC)", a),
      ("Order(\(a), 1, BDESC)", a),
      ("Order(Order(\(a), \(key), BASC), \(key), BASC)", "Order(\(a), \(key), BASC)"),
      ("Order(\(a), \(key), BDESC)", "Order(\(a), -\(key), BASC)"),
      (
        "Order(Order(\(a), \(key), BDESC), [Measures].[Won], BASC)",
        "Order(\(a), [Measures].[Won], BASC, \(key), BDESC)"
      ),
      // Of none, all are given.
      ("TopCount(\(a), \(n + 1), \(key))", "Head(Order(\(a), \(key), BDESC), \(n + 1))"),
      ("BottomCount(\(a), \(n + 1), \(key))", "Head(Order(\(a), \(key), BASC), \(n + 1))"),
      ("Filter(Filter(\(a), \(key) > 3), \(key) < 40)", "Filter(\(a), \(key) > 3 AND \(key) < 40)"),
      ("Except(\(a), Filter(\(a), \(key) > 9))", "Filter(\(a), NOT \(key) > 9)"),
      ("NonEmpty(\(a), {[Measures].[Revenue]})", "Filter(\(a), NOT IsEmpty([Measures].[Revenue]))"),
      ("Generate(\(a), {\(hierarchy).CurrentMember})", "Distinct(\(a))"),
      ("Generate(\(a), {\(hierarchy).CurrentMember}, ALL)", a),
      ("Generate(\(a), CrossJoin({\(hierarchy).CurrentMember}, \(c)), ALL)", "CrossJoin(\(a), \(c))"),
    ]
  }

  @Test("expressions that the laws call equal are the same set", arguments: UInt64(60)..<68)
  func laws(seed: UInt64) async throws {
    let sample = try await SampleStatements(seed: seed, count: 0)
    var numbers = SeededGenerator(seed: seed)
    for _ in 0..<4 {
      let sets = Sets(sample.hierarchies, &numbers)
      for (left, right) in Self.laws(sets) {
        #expect(try await Self.tuples(left, sample) == Self.tuples(right, sample), "\(left)\n\(right)")
      }
    }
  }

  @Test("a hierarchized set has the same members, those of a parent right behind it", arguments: UInt64(70)..<74)
  func hierarchized(seed: UInt64) async throws {
    let sample = try await SampleStatements(seed: seed, count: 0)
    var numbers = SeededGenerator(seed: seed)
    let sets = Sets(sample.hierarchies, &numbers)
    let plain = try await Self.tuples("Distinct(\(sets.a))", sample)
    let sorted = try await Self.tuples("Hierarchize(Distinct(\(sets.a)))", sample)
    #expect(Set(plain) == Set(sorted) && plain.count == sorted.count)
    let order = try await Self.tuples("\(sets.hierarchy).Members", sample)
    #expect(sorted == order.filter(Set(plain).contains))
  }

  private static func tuples(_ set: String, _ sample: SampleStatements) async throws -> [[String]] {
    let answer = try await sample.answer("SELECT \(set) ON 0 FROM [Sales]")
    return answer.axes[0].positions.map { $0.map(\.uniqueName) }
  }
}
