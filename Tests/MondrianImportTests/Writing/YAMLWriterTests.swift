import Testing
import Yams

@testable import MondrianImport

/// YAML reads back as what was written.
struct YAMLWriterTests {
  @Test(
    "a text reads back as itself, alone, in a list, in a mapping, and as a key",
    arguments: [
      "plain", "two words", "", " blank ", "true", "No", "null", "~", "0123", "1e3", "a: b", "a #b", "#b", "- x", "[x]",
      "{x}",
      "it's", "\"quoted\"", "both ' and \"", "comma, here", "line\nbreak", "\nfirst", "last\n", " x\n y", "tab\tand \\",
      "é 中文", "@x",
      "%x", "&x", "*x", "!x", "|", ">", "?", ":", "x:", "\u{7F}\u{1}", "=", "<=", "'", "\"", "\\", "a\"b\\c",
      "[Measures].[Profit]",
    ])
  func texts(_ text: String) throws {
    let value = YAML.map([
      YAML.Entry(key: "alone", value: .text(text)), YAML.Entry(key: "list", value: .list([.text(text), .text("x")])),
      YAML.Entry(key: "map", value: .map([YAML.Entry(key: "key", value: .text(text))])),
    ])
    let written = YAMLWriter.text(of: value)
    let node = try #require(try Yams.compose(yaml: written))
    #expect(node["alone"]?.scalar?.string == text, "\(written)")
    #expect(node["list"]?.sequence?.first?.scalar?.string == text, "\(written)")
    #expect(node["map"]?["key"]?.scalar?.string == text, "\(written)")
    guard !text.isEmpty, !text.contains("\n") else { return }
    let keyed = YAMLWriter.text(of: .map([YAML.Entry(key: text, value: .plain("1"))]))
    #expect(try #require(try Yams.compose(yaml: keyed)).mapping?.first?.key.scalar?.string == text, "\(keyed)")
  }

  @Test("no line is longer than the page, unless a single text is")
  func width() {
    let long = YAML.map((1...30).map { YAML.Entry(key: "key\($0)", value: .text("value \($0)")) })
    let text = YAMLWriter.text(of: .map([YAML.Entry(key: "all", value: .list([long, .list([.text("x")])]))]))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 120 })
    #expect(text.contains("\n  - key1: value 1\n    key2: value 2\n"))
    #expect(text.hasSuffix("  - [x]\n"))
  }
}
