import Testing

@testable import CubeModel

@Suite("Deletions, merges and matches")
struct TrustMistakeTests {
  private let source = "Cubes/sources/shop.yaml"
  private let customer = "Cubes/dimensions/customer.yaml"

  private func expect(_ sentence: String, deletes: String) throws {
    try DefinitionTexts.expect(
      sentence, in: source, replacing: "    deleted_when: is_deleted",
      with: deletes + "\n    deleted_when: is_deleted")
  }

  @Test("tombstones are another table of the source, whose columns name the key")
  func tombstones() throws {
    try expect(
      "table 'sale' is not declared in source 'shop' beside 'sale'. Defined is 'customer'.",
      deletes: "    deletes: {tombstones: 1️⃣sale, key: [sale_id]}")
    try expect(
      "column 'custmer_id' is not declared in table 'customer'. Did you mean 'customer_id'?",
      deletes: "    deletes: {tombstones: customer, key: [1️⃣custmer_id]}")
    try expect(
      "the key of table 'sale' has 1 columns, not 2.",
      deletes: "    deletes: {tombstones: customer, key: 1️⃣[customer_id, name]}")
    try expect(
      "column 'when_' is not declared in table 'customer'. Defined are 'City', 'customer_id', 'name', 'tier'.",
      deletes: "    deletes: {tombstones: customer, key: [customer_id], at: 1️⃣when_}")
  }

  @Test("a compare of keys goes with a mark")
  func compareKeys() throws {
    try DefinitionTexts.expect(
      "a full compare finds deletions by itself; 'compare keys' goes with a mark.", in: source,
      replacing: "    changes: {mark: changed_at, overlap: 2 hours}",
      with: "    changes: full compare\n    deletes: 1️⃣compare keys")
  }

  @Test("merges give both members by all key columns; rules compare columns that are there, between sources")
  func members() throws {
    try DefinitionTexts.expect(
      "no value is given for the key column 'customer_id' of dimension 'customer'.",
      "'id' is no key column of dimension 'customer'. Defined is 'customer_id'.", in: customer,
      replacing: "load:\n",
      with:
        "merged: [{from: shop.customer as c, member: {customer_id: c.customer_id}, into: 1️⃣{2️⃣id: c.customer_id}}]\nload:\n"
    )
    try DefinitionTexts.expect(
      "members match between sources, and dimension 'customer' is loaded from one alone.",
      "rule 'nothing' compares nothing; expected 'exact', 'names' or 'domains'.", in: customer,
      replacing: "load:\n", with: "match: 1️⃣[2️⃣{rule: nothing}]\nload:\n")
  }
}
