import Testing
import VisualBasic

struct FormatTextTests {
  @Test(
    "a text by a format",
    arguments: [
      ("Abc", ">", "ABC"), ("Abc", "<", "abc"), ("hello", "@@@@@@@", "  hello"), ("hello", "!@@@@@@@", "hello  "),
      ("hello", "&&&&&&&", "hello"), ("hello", "@@", "hello"), ("hello", "<@@-@@@", "he-llo"),
      ("hello", "!>@-@", "H-ELLO"),
      ("abc", "#,##0", "abc"), ("abc", "0.0 \"units\"", "abc"), ("abc", "yyyy", "abc"),
      ("hello", "\\f\\i\\x\\e\\d", "fixed"),
      ("abc", "", "abc"), ("a", "\"[\">\"]\"", "[A]"), ("", "@;\"empty\"", "empty"), ("", ">", ""),
    ])
  func text(value: String, format: String, text: String) {
    #expect(FormatString(format).text(of: .text(value)) == text)
  }

  @Test("a number in a format of texts, and a truth value in any")
  func others() {
    #expect(FormatString("@@@@@").text(of: .integer(123)) == "  123")
    #expect(FormatString(">").text(of: .boolean(true)) == "TRUE")
    #expect(FormatString("#,##0").text(of: .boolean(false)) == "false")
  }
}
