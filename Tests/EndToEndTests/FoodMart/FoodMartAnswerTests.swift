import Foundation
import TestSupport
import Testing

/// What a real Mondrian answers over FoodMart, and what we do.
@Suite(
  "FoodMart's answers",
  .enabled(if: FoodMartWarehouse.absence == nil, "needs ../shared/foodmart, ../shared/mdx and psql"))
struct FoodMartAnswerTests {
  /// The statements that are answered in another way, by the row of Docs/mdx/mondrian.md that says why.
  private static let answeredOtherwise = [
    "format.func.06": "`Format(date, 'ddd')`",
    "nav.hierarchy.03": "`[Time].[Weekly].Hierarchy.Name`",
    "nav.closing.02": "`ClosingPeriod([Time].[1997].[Q2])`",
    "nav.wtd.02": "`YTD` on a second time hierarchy",
    "numeric.is.03": "`[Gender].[F].Hierarchy IS [Gender]`",
    "sets.topcount.04": "`TopCount(…, 0, …)`, `BottomCount(…, 0, …)`",
    "vba.string.13": "`Str(-12)`",
    "vba.date.03": "`DateDiff(\"m\", earlier, later)`",
    "vba.date.07": "`IsDate(\"1997-05-01\")`",
    "vba.date.08": "a date in a number format",
    "vba.money.03": "`SYD`, `DDB`",
    "vba.type.01": "`TypeName(1)`",
    "errors.other.01": "`ToggleDrillState(…, RECURSIVE)`",
    "errors.type.12": "`{a} + {b}`, `{a} - {b}`",
    "errors.other.02": "`.CurrentMember` of a hierarchy with several members in the slicer",
  ]

  @Test("all statements are answered as Mondrian answers them, but for those that the documentation gives a reason for")
  func statements() async throws {
    let statements = try FoodMartStatement.all()
    #expect(statements.count > 800)
    let answers = try await FoodMartWarehouse.shared.answers(
      to: statements.map { BatchLine.Question(id: $0.id, mdx: $0.mdx) })
    for statement in statements {
      let fault = statement.fault(of: answers[statement.id])
      if Self.answeredOtherwise[statement.id] == nil {
        #expect(fault == nil, "\(statement.id): \(statement.mdx)")
      } else {
        #expect(fault != nil, "\(statement.id) is answered as Mondrian does; documentation and test say otherwise")
      }
    }
  }

  @Test("the database has all tables and columns that the imported definitions name, and takes their SQL")
  func check() async throws {
    let outcome = try await FoodMartWarehouse.shared.check()
    #expect(outcome.error == "")
    #expect(outcome.output.contains("The database takes their SQL."))
  }

  @Test("whatever is answered otherwise stands in the documentation with its reason")
  func documented() throws {
    let page = try String(contentsOf: PackageRoot.url.appending(path: "Docs/mdx/mondrian.md"), encoding: .utf8)
    for (id, row) in Self.answeredOtherwise {
      #expect(page.contains("\n| \(row) | "), "\(id)")
    }
  }
}
