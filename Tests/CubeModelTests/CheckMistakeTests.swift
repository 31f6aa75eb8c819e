import Foundation
import Testing

@testable import CubeModel

@Suite("Checks in definitions") struct CheckMistakeTests {
  private let star = "Cubes/stars/sale.yaml"
  private let source = "Cubes/sources/shop.yaml"

  private func expect(_ sentences: String..., of check: String, sourceLocation: SourceLocation = #_sourceLocation)
    throws
  {
    let text = try #require(DefinitionTexts.shop.texts[star])
    let checks = try #require(text.range(of: "checks:"))
    let start = text[..<checks.lowerBound]
    var damaged = DefinitionTexts.shop
    let places = damaged.set(star, to: start + "checks:\n  - " + check + "\n")
    let expected = zip(places, sentences).map { "\($0): \($1)" }
    #expect(damaged.mistakes() == expected, sourceLocation: sourceLocation)
  }

  @Test("what checks name must be there and of the right type")
  func names() throws {
    try expect("column 'amont' is not declared in star 'sale'. Did you mean 'amount'?", of: "{not_null: 1️⃣amont}")
    try expect("column 'amount' stands twice in this list.", of: "{unique: [amount, 1️⃣amount]}")
    try expect(
      "role 'custommer' is not defined in star 'sale'. Did you mean 'customer'?", of: "{references: 1️⃣custommer}")
    try expect("'ten' is not a number, as column 'amount' holds.", of: "{range: amount, from: 1️⃣ten}")
    try expect("a range needs the key 'from' or 'through'.", of: "1️⃣{range: amount}")
    try expect(
      "column 'amount' holds no days or moments; expected one of type date or timestamp.",
      of: "{fresh: 1️⃣amount, within: 1 day}")
    try expect("role 'customer' is no day of the calendar.", of: "{fresh: 1️⃣customer, within: 1 day}")
    try expect(
      "table 'sial' is not declared in source 'shop'. Defined are 'customer', 'sale'.",
      of: "{sum: amount, source: shop.1️⃣sial as s, of: s.amount}")
    try expect(
      "column 'amont' is not declared in the table with the alias 's'. Did you mean 'amount'?",
      of: "{sum: amount, source: shop.sale as s, of: s.1️⃣amont}")
    try expect("expected 'last run', found 'yesterday'.", of: "{rows: 1️⃣yesterday, fall: 10}")
  }
}
