internal import MDX

extension MDXFailure {
  /// The sentence of each mistake for people; below it, where it is about a place in the statement, the line there and
  /// carets under what is meant.
  ///
  /// - Parameter statement: the text that was asked.
  public func text(marking statement: String) -> String {
    all.map { $0.own(marking: statement) }.joined(separator: "\n")
  }

  private func own(marking statement: String) -> String {
    guard definitionPlace == nil, let range, let line, let column else { return sentence }
    let lines = statement.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard lines.indices.contains(line - 1) else { return sentence }
    let scalars = lines[line - 1].unicodeScalars
    let end = range.end.line == line ? range.end.column : scalars.count + 1
    let before = Self.shown(scalars.prefix(column - 1))
    let meant = Self.shown(scalars.dropFirst(column - 1).prefix(max(1, end - column)))
    let carets = String(repeating: "^", count: max(1, meant.columnWidth))
    let indentation = String(repeating: " ", count: before.columnWidth)
    return "\(sentence)\n  \(Self.shown(scalars))\n  \(indentation)\(carets)"
  }

  private static func shown(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars)
    return text.inOneLine
  }
}
