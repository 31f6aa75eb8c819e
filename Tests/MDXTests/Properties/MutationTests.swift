import MDX
import TestSupport
import Testing

@Suite("Damaged statements")
struct MutationTests {
  private static let seeds = [
    "WITH MEMBER [Measures].[A] AS 'IIf([x].&[1]&[2] IS NULL, ''a'', .5e3)', FORMAT_STRING = \"0.0%\" "
      + "SET s AS {a:b, (c, d)} SELECT NON EMPTY {s} AS t HAVING x > 1 DIMENSION PROPERTIES p ON 0, "
      + "Descendants([T].[1997], , LEAVES).Item(0) ON AXIS(1) FROM (SELECT /* c */ a ON 0 FROM [Sales] "
      + "AS KNOWN ON '2026-06-30') WHERE CASE x WHEN 1 THEN -2 ELSE CAST(3 AS NUMERIC) END CELL PROPERTIES VALUE",
    "EXPLAIN DRILLTHROUGH MAXROWS 10 SELECT FROM [größe] WHERE NOT @p ^ 2 || VBA!Left('客户', 2) RETURN [a], b -- end",
  ]
  private static let pieces = [
    "[", "]", "]]", "'", "\"", "(", ")", "{", "}", ",", ".", "&", ":", "!", "@", "-", "--", "//", "/*", "*/", "=",
    " SELECT ", " FROM ", " ON ", " AS ", " WITH ", " CASE ", " END ", " NOT ", " WHERE ", "1", "é", "\u{301}", "\u{0}",
    "\u{FFFD}", "\n",
  ]

  @Test("no damage breaks the parser, and what it still reads it prints faithfully", arguments: 1...10)
  func mutations(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var seeds = Self.seeds
    for one in try FoodMartCase.all().shuffled(using: &random).prefix(20) { seeds.append(one.mdx) }
    for _ in 0..<300 {
      var bytes = Array(try random.pick(seeds).utf8)
      for _ in 0..<Int.random(in: 1...6, using: &random) { try damage(&bytes, &random) }
      check(String(decoding: bytes, as: UTF8.self))
    }
  }

  private func damage(_ bytes: inout [UInt8], _ random: inout SeededGenerator) throws {
    let place = Int.random(in: 0...bytes.count, using: &random)
    let end = min(bytes.count, place + Int.random(in: 0...12, using: &random))
    switch Int.random(in: 0..<4, using: &random) {
    case 0: bytes.removeSubrange(place..<end)
    case 1: bytes.insert(contentsOf: Array(try random.pick(Self.pieces).utf8), at: place)
    case 2: bytes.insert(contentsOf: bytes[place..<end], at: Int.random(in: 0...bytes.count, using: &random))
    default: if place < bytes.count { bytes[place] = UInt8.random(in: 0...255, using: &random) }
    }
  }

  /// What holds for every text.
  private func check(_ text: String) {
    let parsed = MDXStatement.parse(text)
    #expect((parsed.tree == nil) == !parsed.mistakes.isEmpty, "\(text)")
    for mistake in parsed.mistakes {
      #expect(mistake.range.end.offset <= text.utf8.count, "\(text)\n\(mistake)")
      #expect(mistake.range.start <= mistake.range.end, "\(text)\n\(mistake)")
    }
    for (one, next) in zip(parsed.mistakes, parsed.mistakes.dropFirst()) {
      #expect(one.range.start <= next.range.start, "\(text)")
    }
    if let tree = parsed.tree {
      #expect(MDXStatement.parse(tree.description).tree == tree, "\(text)\nprints\n\(tree)")
    }
  }
}
