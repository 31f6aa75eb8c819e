import Testing

@testable import plumb

/// Where statements end.
struct StatementBufferTests {
  @Test(
    "a statement ends at its ;, which in brackets, quotes and comments is a sign like any other",
    arguments: [
      (["a;"], ["a"]), (["a", "b;"], ["a\nb"]), (["a; b ;"], ["a", "b"]), (["[x;y]]z;];"], ["[x;y]]z;]"]),
      (["';''' + \";\";"], ["';''' + \";\""]), (["a -- b; c", "d;"], ["a -- b; c\nd"]),
      (["a /* ; /* ; */ ; */ b;"], ["a /* ; /* ; */ ; */ b"]), ([";;"], []), (["a"], []),
    ] as [([String], [String])])
  func ends(_ lines: [String], _ statements: [String]) {
    var buffer = StatementBuffer()
    #expect(lines.flatMap { buffer.take($0) } == statements)
  }

  @Test("what is left is a statement only if it says something")
  func rest() {
    var buffer = StatementBuffer()
    _ = buffer.take("a; b")
    #expect(!buffer.isEmpty)
    #expect(buffer.takeRest() == "b")
    #expect(buffer.isEmpty)
    #expect(buffer.takeRest() == nil)
  }
}
