import MDX
import Testing

@Suite("Comments")
struct CommentTests {
  @Test("comments go to the end of the line, or nest between their marks")
  func kinds() {
    expectExpression("1 -- one\n + /* two */ 2 // three", prints: "1 + 2")
    expectExpression("1 /* a /* b */ c */ + 2", prints: "1 + 2")
    expectExpression("/**/1", prints: "1")
  }

  @Test("where inner comments are not closed, none nests")
  func notNested() {
    expectExpression("1 /* a /* b */ + 2", prints: "1 + 2")
    expectExpression("1 /* /* */ + /* /* */ 2", prints: "1 + 2")
  }

  @Test("marks of comments mean nothing in names and texts")
  func inside() {
    expectExpression("[a--b] || '/*' || \"//\"", prints: "[a--b] || \"/*\" || \"//\"")
  }

  @Test("spaces of every script are blanks")
  func blanks() {
    expectExpression("\u{FEFF}1\u{A0}+\u{3000}2\r\n", prints: "1 + 2")
  }

  @Test("a comment that is not closed is one mistake")
  func open() {
    expectMistakes("SELECT FROM a 1️⃣/* b", "the comment that '/*' opens is not closed: '*/' is missing")
  }
}
