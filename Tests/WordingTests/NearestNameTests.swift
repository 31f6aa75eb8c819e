import Testing

@testable import Wording

@Suite("Nearest names")
struct NearestNameTests {
  @Test(
    "the distance counts insertions, deletions, replacements and swaps of neighbours",
    arguments: [
      ("", "", 0), ("abc", "abc", 0), ("abc", "", 3), ("abc", "acb", 1), ("abc", "abd", 1), ("abc", "xabc", 1),
      ("kitten", "sitting", 3), ("revenu", "revenue", 1),
    ])
  func distance(left: String, right: String, distance: Int) {
    #expect(NearestName.distance(Array(left), Array(right)) == distance)
    #expect(NearestName.distance(Array(right), Array(left)) == distance)
  }

  @Test("the nearest name is offered, another case is near, a wholly different one is not")
  func nearest() {
    let names = ["Revenue", "Reviews", "Customers"]
    #expect(NearestName(to: "Revenu", among: names)?.name == "Revenue")
    #expect(NearestName(to: "REVIEWS", among: names)?.name == "Reviews")
    #expect(NearestName(to: "Margin", among: names) == nil)
    #expect(NearestName(to: "x", among: ["y"]) == nil)
    #expect(NearestName(to: "anything", among: []) == nil)
    #expect(NearestName.question(for: "Costumers", among: names) == " Did you mean 'Customers'?")
    #expect(NearestName.question(for: "Margin", among: names) == "")
  }
}
