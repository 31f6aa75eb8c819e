import Foundation
import Testing

@testable import CubeModel

@Suite("Texts that know where they stand")
struct LocatedTextTests {
  @Test(
    "each character of an MDX text has its place in the file, however YAML writes it",
    arguments: [
      "f: a.b / c", "f: 'a ''q'' b'", #"f: "a \u0041 \"x\" b""#, "f: >-\n  a +\n    b\n\n  c",
      "f: |\n   a +\n     b\n   c",
      "f: a\n   b\n   c", "f:\n  'a\n\n   b'",
    ])
  func places(yaml: String) throws {
    let log = MistakeLog()
    let file = DefinitionFile(path: "x.yaml", bytes: .init(yaml.utf8))
    let node = try #require(file.root(log))["f"]
    let located = try #require(node.locatedText)
    #expect(located.text == node.text)
    for offset in 0..<located.text.unicodeScalars.count {
      #expect(located.place(atOffset: offset) == node.place(atOffset: offset), "\(offset)")
    }
  }

  @Test("a line and column of the text itself lead to the file")
  func lines() throws {
    let log = MistakeLog()
    let file = DefinitionFile(path: "x.yaml", bytes: .init("f: |\n  one\n  two + three\n".utf8))
    let root = try #require(file.root(log))
    let located = try #require(root["f"].locatedText)
    #expect(located.place(line: 1, column: 1) == .init(file: "x.yaml", line: 2, column: 3))
    #expect(located.place(line: 2, column: 7) == .init(file: "x.yaml", line: 3, column: 9))
    let windows = LocatedText("a\r\nb", at: .init(file: "y", line: 1, column: 1))
    #expect(windows.place(line: 2, column: 1) == windows.place(atOffset: 3))
  }

  @Test("the place is no part of what is compared")
  func equality() {
    let here = LocatedText("a", at: .init(file: "x", line: 3, column: 4))
    #expect(here == "a" && here.hashValue == LocatedText("a").hashValue && here != "b")
    #expect(here.place == DefinitionPlace(file: "x", line: 3, column: 4))
  }
}
