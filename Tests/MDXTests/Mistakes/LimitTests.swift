import Foundation
import MDX
import Testing

@Suite("Bounds")
struct LimitTests {
  @Test(
    "nesting beyond the bound is one clear mistake, however deep",
    arguments: [
      "(", "{", "F(", "-", "- ", "NOT ", "EXISTING ", "CASE WHEN ", "CASE ", "CAST(", "x.Lag(", "((a, ", "1 + (",
    ])
  func nesting(_ piece: String) {
    // Two dashes are a comment.
    guard piece != "-" else { return }
    let mistakes = MDXExpression.parse(String(repeating: piece, count: piece == "(" ? 100_000 : 10_000)).mistakes
    #expect(mistakes.map(\.message) == ["the statement nests deeper than 200 levels"])
    #expect(mistakes.map(\.kind) == [.limit])
  }

  @Test("subselects nest up to the same bound")
  func subselects() {
    let mistakes = MDXStatement.parse(String(repeating: "SELECT FROM (", count: 10_000)).mistakes
    #expect(mistakes.map(\.message) == ["the statement nests deeper than 200 levels"])
    let inside = String(repeating: "SELECT FROM (", count: 200) + "SELECT FROM x" + String(repeating: ")", count: 200)
    #expect(MDXStatement.parse(inside).mistakes.isEmpty)
  }

  @Test(
    "what nests up to the bound is read and printed", arguments: [("(", ")"), ("{", "}"), ("F(", ")"), ("NOT ", "")])
  func atTheBound(_ opening: String, _ closing: String) throws {
    let text = String(repeating: opening, count: 200) + "x" + String(repeating: closing, count: 200)
    let tree = try MDXExpression(parsing: text)
    #expect(try MDXExpression(parsing: tree.description) == tree)
    let deeper = MDXExpression.parse("\(opening)\(text)\(closing)").mistakes
    #expect(deeper.count == 1)
    #expect((200 * opening.count + 1...201 * opening.count).contains(try #require(deeper.first).column))
  }

  @Test(
    "chains of operators are bounded too, for they nest in the tree", arguments: [" + 1", ".F()", ":a"])
  func chains(_ link: String) throws {
    let long = MDXExpression.parse("x" + String(repeating: link, count: 10_000)).mistakes
    #expect(long.map(\.message) == ["the expression is a chain of more than 1000 operations"])
    #expect(long.map(\.kind) == [.limit])
    let text = "x" + String(repeating: link, count: 990)
    let tree = try MDXExpression(parsing: text)
    #expect(try MDXExpression(parsing: tree.description) == tree)
  }

  @Test("the bound of a quoted formula counts what it stands in")
  func formula() {
    let text = "WITH MEMBER m AS '\(String(repeating: "(", count: 10_000))' SELECT FROM x"
    #expect(MDXStatement.parse(text).mistakes.map(\.kind) == [.limit])
  }

  @Test("what does not nest may be as long as it likes")
  func length() throws {
    let members = (0..<50_000).map { "[m\($0)].&[\($0)]" }.joined(separator: ", ")
    let tree = try MDXExpression(parsing: "{\(members)}")
    guard case .set(let elements) = tree.form else {
      Issue.record("no set")
      return
    }
    #expect(elements.count == 50_000)
    let name = "x" + String(repeating: ".[y]", count: 50_000)
    #expect(try MDXExpression(parsing: name).description == name)
  }

  @Test("the bounds are the caller's")
  func limits() {
    let limits = ParseLimits(nesting: 2, height: 3, mistakes: 2)
    #expect(MDXExpression.parse("((x))", limits: limits).mistakes.isEmpty)
    #expect(MDXExpression.parse("(((x)))", limits: limits).mistakes.map(\.kind) == [.limit])
    #expect(MDXExpression.parse("1 + 2 + 3", limits: limits).mistakes.isEmpty)
    #expect(MDXExpression.parse("1 + 2 + 3 + 4", limits: limits).mistakes.map(\.kind) == [.limit])
    #expect(MDXExpression.parse("{a b c d e}", limits: limits).mistakes.count == 2)
  }

  @Test(
    "damage that repeats takes linear time",
    arguments: [
      "[a,", "[a]],", "'a\n", "\"a\n''", "/*", "/* */ /*", "*/", "]", "#", "&", "}", ")", "{)", "(}", "a b ", "SELECT ",
      "SELECT FROM ", "WITH ", "MEMBER a ", "a AS ", "CASE END ", "@", ".", "a.", "a.&", "!", "1e", "1.1.", ", ", "é",
      "WITH MEMBER m AS '(' ", ";", "ON ", "NON EMPTY ", "FROM (", "a NOT ", "CAST ", "[",
    ])
  func linear(_ piece: String) {
    let short = (0..<3).map { _ in time(of: String(repeating: piece, count: 1500)) }.min() ?? 0
    let long = (0..<2).map { _ in time(of: String(repeating: piece, count: 12_000)) }.min() ?? 0
    // Eight times the text; where time is quadratic it takes sixty-four times as long.
    #expect(long < short * 30)
  }

  /// The seconds of processor time that reading takes, whatever else the machine does.
  private func time(of text: String) -> Double {
    var start = timespec()
    var end = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &start)
    #expect(MDXStatement.parse("SELECT {" + text).mistakes.count <= 100)
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &end)
    return Double(end.tv_sec - start.tv_sec) + Double(end.tv_nsec - start.tv_nsec) / 1e9
  }
}
