import CubeModel
import Foundation
import OrderedCollections
import TestSupport
import Testing

@testable import MondrianImport

/// The schema that Mondrian itself is tested with.
struct FoodMartTests {
  static let file = SharedData.folder?.appending(path: "foodmart/FoodMart.xml")

  private func definitions() throws -> ImportedDefinitions {
    let file = try #require(Self.file)
    return try ImportedDefinitions(MondrianSchema(reading: Data(contentsOf: file), file: file.lastPathComponent))
  }

  @Test("FoodMart is carried over but for hints that are not needed", .enabled(if: FoodMartTests.file != nil))
  func notes() throws {
    let definitions = try definitions()
    #expect(definitions.notes(.lost).isEmpty && definitions.notes(.changed).isEmpty)
    #expect(definitions.notes.allSatisfy { $0.subject.hasPrefix("<Agg") || $0.subject.hasPrefix("approxRowCount") })
    #expect(definitions.notes.count { $0.subject.hasPrefix("<AggExclude") } == 6)
  }

  @Test("every cube, dimension and role of FoodMart has its file", .enabled(if: FoodMartTests.file != nil))
  func files() throws {
    let definitions = try definitions()
    func count(_ folder: String) -> Int { definitions.files.count { $0.path.hasPrefix("Cubes/\(folder)/") } }
    #expect(count("cubes") == 7 && count("stars") == 6 && count("roles") == 3 && count("dimensions") == 32)
    #expect(Set(definitions.files.map(\.path)).count == definitions.files.count)
    let model = try definitions.model()
    #expect(model.cubes["Warehouse and Sales"]?.stars == ["sales", "warehouse"])
    #expect(model.cubes["Sales 2"]?.measures["Store Cost"]?.properties == ["MEMBER_ORDINAL": "6"])
    #expect(model.roles["California manager"]?.cubes["Sales"]?.hierarchies.count == 3)
  }

  @Test("what FoodMart says in its own ways arrives", .enabled(if: FoodMartTests.file != nil))
  func details() throws {
    let definitions = try definitions()
    let sales = definitions.text("cubes/sales")
    #expect(
      sales.contains("description: {en: Sales, de: Cube Verkaufen, de-AT: Cube den Verkaufen, fr-FR: Cube des ventes}"))
    #expect(definitions.text("dimensions/employees").contains("root: \"0\""))
    #expect(
      definitions.text("dimensions/sales-ragged-store").contains(
        "{level: Store State, attribute: store_state, hide: parent}"))
    #expect(definitions.text("stars/store").contains("store: {dimension: Store, column: store_id}"))
    #expect(definitions.text("cubes/warehouse").contains("Fact Count: {aggregate: count, visible: false}"))
    #expect(!definitions.text("cubes/warehouse-and-sales").contains("[Measures].[Profit last Period]"))
  }
}
