import CubeQuery
import Testing

/// A text in which a mark shows where a mistake is: `Customer.1️⃣Teir`.
struct MarkedText {
  static let mark = "1️⃣"

  /// The text without the mark.
  let text: String
  /// The line and column of the mark, from 1.
  let line: Int
  let column: Int

  init(_ marked: String) throws {
    let range = try #require(marked.firstRange(of: Self.mark), "the text has no mark")
    let before = marked[..<range.lowerBound]
    text = String(before + marked[range.upperBound...])
    line = before.unicodeScalars.count { $0 == "\n" } + 1
    column = (before.split(separator: "\n", omittingEmptySubsequences: false).last?.unicodeScalars.count ?? 0) + 1
  }

  /// The place of the mark in an option's text.
  func place(in option: String) -> QuestionPlace {
    QuestionPlace(option: option, line: line, column: column)
  }
}
