/// Lines of texts that a terminal shows in columns: heads, a rule, and what stands below.
struct AlignedTable {
  /// The lines above the rule.
  var heads: [[String]]
  /// The lines below it.
  var body: [[String]]
  /// By column: whether its texts stand to the right.
  var isRight: [Bool]

  /// The lines, each without blanks at its end.
  var lines: [String] {
    let heads = heads.map { $0.map(\.inOneLine) }
    let body = body.map { $0.map(\.inOneLine) }
    var widths = Array(repeating: 0, count: isRight.count)
    for line in heads + body {
      for (column, text) in line.enumerated() { widths[column] = max(widths[column], text.columnWidth) }
    }
    let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ")
    return heads.map { aligned($0, widths) } + [rule] + body.map { aligned($0, widths) }
  }

  private func aligned(_ line: [String], _ widths: [Int]) -> String {
    let cells = line.enumerated().map { column, text in text.padded(to: widths[column], atStart: isRight[column]) }
    let joined = cells.joined(separator: "  ")
    return String(joined[..<(joined.lastIndex { $0 != " " }.map { joined.index(after: $0) } ?? joined.startIndex)])
  }
}
