import CubeModel
import OrderedCollections
import Testing

@testable import ETL

@Suite("Columns by which loads join") struct JoinColumnTests {
  @Test("a column that equals another table's key gets an index, a key does not need one")
  func history() throws {
    let model = try ShopDefinitions.model(replacing: ["dimensions/customer.yaml": ShopDefinitions.customerWithHistory])
    #expect(JoinColumns(model: model).byTable == ["crm.customer_history": ["customer_id"]])
    #expect(JoinColumns(model: try ShopDefinitions.model()).byTable.isEmpty)
  }

  @Test("only plain equalities of two columns count")
  func equalities() {
    let condition = "p.id = s.id and (p.at, p.n) < (s.at, s.n) and x.month = date_trunc('month', s.day) and a.b=c.d"
    #expect(
      LoadDefinition.equalities(requiredBy: condition).map {
        "\($0.left.alias).\($0.left.name) = \($0.right.alias).\($0.right.name)"
      }
        == ["p.id = s.id", "a.b = c.d"])
  }
}
