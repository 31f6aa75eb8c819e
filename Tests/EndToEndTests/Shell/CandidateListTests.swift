import Testing

@testable import plumb

/// Names as a terminal shows them side by side.
struct CandidateListTests {
  @Test("names are read downwards in as many columns as the width has")
  func columns() {
    #expect(CandidateList(["a", "bb", "c", "d", "e"]).text(width: 9) == "a   d\nbb  e\nc\n")
    #expect(CandidateList(["收入", "b"]).text(width: 12) == "收入  b\n")
  }

  @Test("of very many the rest is counted")
  func many() {
    let text = CandidateList((0..<1300).map { "n\($0)" }).text(width: 80)
    #expect(text.hasSuffix("… and 1,200 more\n"))
  }
}
