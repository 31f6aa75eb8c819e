import Testing

@testable import Connectors

@Suite("Headers") struct HeaderComparisonTests {
  @Test("all that is missing, additional or misplaced stands in one sentence")
  func sentences() {
    #expect(HeaderComparison(declared: ["a", "b"], found: ["a", "b"]).sentence == nil)
    #expect(
      HeaderComparison(declared: ["account", "amount", "stage"], found: ["acount", "amount", "owner"]).sentence
        == "the header does not fit the declaration: column 'account' is missing (the file has 'acount'); "
        + "column 'stage' is missing; column 'acount' is not declared; column 'owner' is not declared")
    #expect(
      HeaderComparison(declared: ["a", "b", "c"], found: ["a", "c", "b"]).sentence
        == "the header does not fit the declaration: column 2 is 'c' where 'b' is declared; "
        + "column 3 is 'b' where 'c' is declared")
    #expect(
      HeaderComparison(declared: ["a", "b"], found: ["a", "a", "b"]).sentence
        == "the header does not fit the declaration: column 'a' appears more than once")
  }
}
