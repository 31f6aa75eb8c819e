/// Tuples by the lines in which their members stand, to find out whether a tuple goes together with any of them: for each
/// hierarchy one of the two members is the other or stands above it.
///
/// - Complexity: a question takes as long as the product of the depths of its members, however many tuples there are.
struct TupleLines {
  private let scope: CubeScope
  private let hierarchies: [Int]
  /// The tuples, and each with some members replaced by what stands above them, these marked.
  private var tuples: Set<[Int64]> = []

  init(_ set: TupleSet, in scope: CubeScope) {
    self.scope = scope
    hierarchies = set.hierarchies
    for index in 0..<set.count {
      let choices = set.tuple(index).map { member in
        let line = scope.line(of: member).map { Int64($0.ordinal) }
        return line.prefix(1) + line.dropFirst().map(Self.marked)
      }
      Self.each(choices) { tuples.insert($0) }
    }
  }

  /// Whether a tuple goes together with any.
  func contains(_ row: [Int32]) -> Bool {
    let choices = zip(hierarchies, row).map { hierarchy, ordinal in
      let line = scope.line(of: Member(hierarchy: Int32(hierarchy), ordinal: ordinal)).map { Int64($0.ordinal) }
      return line[...] + [Self.marked(Int64(ordinal))]
    }
    var isFound = false
    Self.each(choices) { isFound = isFound || tuples.contains($0) }
    return isFound
  }

  private static func marked(_ ordinal: Int64) -> Int64 { ordinal | 1 << 40 }

  /// Hands out each combination of choices.
  private static func each(_ choices: [ArraySlice<Int64>], _ body: ([Int64]) -> Void) {
    var combinations: [[Int64]] = [[]]
    for choice in choices { combinations = combinations.flatMap { start in choice.map { start + [$0] } } }
    for combination in combinations { body(combination) }
  }
}
