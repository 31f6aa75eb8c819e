import CubeQuery
import Foundation
import TestSupport
import Testing

/// `Docs/mdx/functions.md`: made from the table of functions, with answers over FoodMart.
@Suite(
  "The examples of functions",
  .enabled(if: FoodMartWarehouse.absence == nil, "needs ../shared/foodmart, ../shared/mdx and psql"))
struct FunctionExampleTests {
  private static let introduction = """
    # Functions

    Every function, method, property and operator, with its forms and what each yields, and an example with its answer.
    Optional arguments stand in brackets; `…` may be repeated. Names may be written in capitals or not. What becomes what where
    another kind is expected, [the language](language.md) says.

    The examples ask the cube Sales of FoodMart, the sample warehouse that comes with Mondrian, to which a KPI Sales was added.
    A set or member stands as it would on an axis; anything else is the value of a calculated measure, with ten digits.

    ## Of members, sets and cells


    """

  @Test("every example answers what the page says")
  func page() async throws {
    let functions = MDXFunctionReference.all.filter { !$0.isVisualBasic }
    let questions = functions.indices.flatMap { index in
      [
        BatchLine.Question(id: "\(index) axis", mdx: "SELECT {\(functions[index].example)} ON COLUMNS FROM [Sales]"),
        BatchLine.Question(
          id: "\(index) value",
          mdx: "WITH MEMBER [Measures].[Answer] AS \(functions[index].example) "
            + "SELECT {[Measures].[Answer]} ON COLUMNS FROM [Sales]"),
      ]
    }
    let answers = try await FoodMartWarehouse.shared.answers(to: questions)
    var page = Self.introduction
    var heading = ""
    for (index, function) in functions.enumerated() {
      if function.name != heading { page += Self.heading(of: function) }
      heading = function.name
      let asAxis = answers["\(index) axis"]
      let asValue = answers["\(index) value"]
      let complaint = asValue?.error?.message ?? asValue?.cells?.first?.error?.message ?? "no answer"
      var answer =
        function.isScalarFirst
        ? Self.value(asValue) ?? Self.set(asAxis) : Self.set(asAxis) ?? Self.value(asValue)
      if answer == nil, function.summary.hasPrefix("Not answered") { answer = "refused: \(complaint)" }
      page += "\(function.summary)\n\n"
      page += function.forms.reduce(into: [String]()) { forms, form in
        let line = "- `\(form.signature)` → `\(form.result)`\n"
        if !forms.contains(line) { forms.append(line) }
      }.joined()
      page += "\n    \(function.example)\n    → \(try #require(answer, "\(function.example): \(complaint)"))\n\n"
    }
    page += "## Of Visual Basic and Excel\n\nThese have [their own page](visual-basic.md): "
    let others = MDXFunctionReference.all.filter(\.isVisualBasic).map(\.name).reduce(into: [String]()) { names, name in
      if names.last != name { names.append(name) }
    }
    page += others.map { "[\($0)](visual-basic.md#\($0.lowercased()))" }.joined(separator: ",\n") + ".\n"
    Golden.check(page, "../../../Docs/mdx/functions.md")
  }

  private static func heading(of function: MDXFunctionReference) -> String {
    let isWord = function.name.first?.isLetter ?? false
    return "### \(isWord ? function.name : "`\(function.name)`")\n\n"
  }

  /// A set as MDX writes it, the first few of its tuples; nil where the expression is none.
  private static func set(_ line: BatchLine?) -> String? {
    guard let positions = line?.axes?.first else { return nil }
    let tuples = positions.prefix(6).map { $0.count == 1 ? $0[0] : "(\($0.joined(separator: ", ")))" }
    let rest = positions.count > 6 ? ", … (\(positions.count) in all)" : ""
    return "{\(tuples.joined(separator: ", "))\(rest)}"
  }

  /// The value of a cell; nil where it failed.
  private static func value(_ line: BatchLine?) -> String? {
    guard let cells = line?.cells else { return nil }
    guard let cell = cells.first else { return "null" }
    guard cell.error == nil else { return nil }
    return switch cell.value ?? .null {
    case .null: "null"
    case .truth(let truth): truth ? "TRUE" : "FALSE"
    case .number(let number): String(format: "%.10g", number)
    case .text(let text): "\"\(text)\""
    }
  }
}

extension MDXFunctionReference {
  /// Whether its preferred form yields a number, text or truth.
  fileprivate var isScalarFirst: Bool {
    !["<Set>", "<Member>", "<Tuple>", "<Level>", "<Hierarchy>", "<Dimension>"].contains(forms.first?.result ?? "")
  }
}
