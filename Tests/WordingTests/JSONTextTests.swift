import Testing
import Wording

@Suite("texts in JSON")
struct JSONTextTests {
  @Test("quotes, backslashes and controls are escaped, all else stands as it is")
  func escapes() {
    #expect(#"a "b" \c"#.inJSON == #""a \"b\" \\c""#)
    #expect("line\nnext\r\ttab".inJSON == #""line\nnext\r\ttab""#)
    #expect("\u{0}\u{1F}\u{20}".inJSON == #""\u0000\u001f ""#)
    #expect("客户 é 🙂".inJSON == "\"客户 é 🙂\"")
  }
}
