import Testing
import VisualBasic

@testable import CubeQuery

/// Values for parameters, given from outside of a statement.
struct ParameterTests {
  private func value(_ expression: String, _ parameters: [String: ScalarValue]) async throws -> ScalarValue {
    let engine = MDXEngine(model: SampleModel.model, source: FactList.sample())
    let text = "WITH MEMBER [Measures].[Result] AS \(expression) SELECT {[Measures].[Result]} ON COLUMNS FROM [Sales]"
    guard case .cellSet(let cells) = try await engine.answer(text, parameters: parameters) else { return .null }
    if let failure = cells.cells.first?.failure { throw failure }
    return cells.cells.first?.value ?? .null
  }

  @Test(
    "what is given goes before the default",
    arguments: [
      ("Parameter(\"Factor\", NUMERIC, 2) * 10", ["factor": .integer(3)], .number(30)),
      ("Parameter(\"Factor\", NUMERIC, 2) * ParamRef(\"Factor\")", ["Factor": .text("3")], .number(9)),
      ("Parameter(\"Name\", STRING, \"x\")", ["Name": .integer(7)], .text("7")),
      (
        "Parameter(\"Who\", [Customer], [Customer].[Rail]).Name", ["Who": .text("[Customer].[Energy]")], .text("Energy")
      ),
      (
        "Count(Parameter(\"Who\", [Customer], {[Customer].[Rail]}))", ["Who": .text("[Customer].[Sector].Members")],
        .integer(4)
      ),
      ("ParamRef(\"Year\") + 1", ["Year": .integer(1997)], .number(1998)),
      ("@Year || \"!\"", ["Year": .text("1997")], .text("1997!")),
      ("StrToMember(@Who).Name", ["who": .text("[Customer].[Energy]")], .text("Energy")),
      ("Parameter(\"Factor\", NUMERIC, 2)", [:], .integer(2)),
      ("Parameter(\"Factor\", NUMERIC, 2)", ["Factor": .null], .null),
    ] as [(String, [String: ScalarValue], ScalarValue)])
  func given(expression: String, parameters: [String: ScalarValue], expected: ScalarValue) async throws {
    #expect(try await value(expression, parameters) == expected)
  }

  @Test(
    "what is given and is of another type, or that nobody asks for, is refused",
    arguments: [
      ("Parameter(\"Factor\", NUMERIC, 2)", ["Factor": .text("much")], MDXFailure.Kind.type),
      ("Parameter(\"Factor\", INTEGER, 2)", ["Factor": .number(2.5)], .type),
      ("Parameter(\"Who\", [Customer], [Customer].[Rail]).Name", ["Who": .text("[Close date].[2024]")], .type),
      ("Parameter(\"Who\", [Customer], [Customer].[Rail]).Name", ["Who": .text("[Customer].[Nobody]")], .unknownName),
      ("Parameter(\"Factor\", NUMERIC, 2)", ["Factr": .integer(2)], .unknownName), ("@Year", [:], .unknownName),
      ("1", ["Year": .integer(2)], .unknownName),
    ] as [(String, [String: ScalarValue], MDXFailure.Kind)])
  func refused(expression: String, parameters: [String: ScalarValue], kind: MDXFailure.Kind) async throws {
    let failure = try await #require(throws: MDXFailure.self) { try await value(expression, parameters) }
    #expect(failure.kind == kind, "\(failure)")
  }
}
