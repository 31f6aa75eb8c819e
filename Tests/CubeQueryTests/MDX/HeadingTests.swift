import CubeModel
import CubeTestSupport
import OrderedCollections
import Testing

@testable import CubeQuery

/// What stands above the members of an axis.
@Suite("headings of axes")
struct HeadingTests {
  @Test("two uses of one dimension are told apart, in tables and in CSV")
  func uses() async throws {
    var model = DealModel.model
    model.cubes["Sales"]?.dimensions["Opened"] = .init(
      role: "closed", caption: LocalizedText("Opened", others: ["zh": "开始"]))
    let engine = MDXEngine(model: model, source: DealModel.store([DealModel.deal("2025-01-01", won: true)]))
    let statement = """
      SELECT {[Measures].[Won]} ON 0, {[Closed].[Calendar].[All]} * {[Opened].[Calendar].[All]} \
      * {[Customer].[All customers]} * {[Customer].[By sector].[All sectors]} ON 1 FROM [Sales]
      """
    guard case .cellSet(let set) = try await engine.answer(statement) else { return }
    #expect(set.axes[1].captions == ["Closed", "Opened", "Customer", "Customer: By sector"])
    #expect(set.csvText().hasPrefix("Closed,Opened,Customer,Customer: By sector,Won\n"))
    #expect(set.tableText().hasPrefix("Closed  Opened  Customer       Customer: By sector  Won\n"))
    guard case .cellSet(let chinese) = try await engine.answer(statement, language: "zh") else { return }
    #expect(chinese.axes[1].captions[1] == "开始")
  }
}
