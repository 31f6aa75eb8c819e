import Testing

@testable import Connectors

@Suite("The header Link") struct LinkHeaderTests {
  @Test(
    "the next page is found among links of all kinds",
    arguments: [
      (#"<https://a/?page=2>; rel="next", <https://a/?page=9>; rel="last""#, "https://a/?page=2"),
      (#"<https://a/?p=1,2>; rel="prev", </b?x=1>; title="a, b"; rel=next"#, "/b?x=1"),
      (#"<https://a/2>;rel="last next""#, "https://a/2"),
      (#"<https://a/2> ; REL = "Next""#, "https://a/2"),
      (#"<https://a/2>; rel="nextish""#, nil), (#"<https://a/2>"#, nil), ("", nil),
    ] as [(String, String?)])
  func next(text: String, expected: String?) {
    #expect(LinkHeader(text).next == expected)
  }
}
