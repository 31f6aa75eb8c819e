import Connectors
import CubeModel
import OrderedCollections
import Postgres
import StarSchema
import TestSupport
import Testing

@testable import ETL

@Suite("Statements of a load") struct StatementTests {
  private static func context(_ model: Model) throws -> RunContext {
    RunContext(
      schema: WarehouseSchema(model: model), runID: 7, loadDay: "2025-03-10", book: DefinitionBook(),
      reporter: Reporter(progress: { _ in }, isCancelled: { false }))
  }

  private static func check(_ statements: [(String, SQL)], _ name: String) {
    let text = statements.map { "-- \($0.0)\n\($0.1.text)\n" }.joined(separator: "\n")
    Golden.check(text, name)
  }

  @Test("the functions that tell whether a text can be cast")
  func functions() {
    Self.check(ReadingFunctions.statements.enumerated().map { ("function \($0 + 1)", $1) }, "reading-functions.sql")
  }

  @Test("sorting out and merging a staged table")
  func staging() throws {
    let model = try ShopDefinitions.model()
    let source = try #require(model.sources.values.first)
    let table = try #require(source.tables.values.first)
    let staged = StagedTable(source: source, table: table)
    let sorting = SortingStatement(
      staged: staged, shape: .init(), landing: Identifier("pg_temp", "plumb_arrival_1"), runID: 7)
    let merge = MergeStatements(
      staged: staged, arrival: Identifier("pg_temp", "plumb_arrival_1"),
      changed: Identifier("pg_temp", "plumb_changed_1"), superseded: Identifier("pg_temp", "plumb_superseded_1"),
      runID: 7)
    Self.check(
      [
        ("arrival", merge.makeArrival), ("sort out", try #require(sorting.sql)), ("duplicates", sorting.duplicates),
        ("changed", merge.makeChanged), ("unchanged", merge.dropUnchanged),
        ("superseded", merge.makeSuperseded),
        (
          "indexes of what is superseded",
          merge.indexSuperseded(as: WarehouseSchema(model: model).staging(table, of: source)).joined(separator: ";\n")
        ),
        ("replace", merge.replace), ("add", merge.add(replacesSome: true)),
        ("changed, with gone ones", merge.makeTouched),
        ("gone", merge.markGone()),
        ("present rows", staged.presentRows),
        (
          "changed images",
          LoadQuery.rows(of: staged.changedImages(merge.changed, superseded: merge.superseded))
        ),
        ("all images", staged.allImages(runID: 7, superseded: merge.superseded)),
      ], "staging.sql")
  }

  @Test("versions from a source's history")
  func versions() throws {
    let model = try ShopDefinitions.model(replacing: ["dimensions/customer.yaml": ShopDefinitions.customerWithHistory])
    let statements = VersionStatements(
      table: DimensionTable(definition: try #require(model.dimensions.values.first { $0.name == "customer" })),
      incoming: Identifier("pg_temp", "incoming"), versions: Identifier("pg_temp", "versions"),
      moved: Identifier("pg_temp", "moved"), runID: 7)
    Self.check(
      [
        ("build", statements.build), ("moved", statements.findMoved), ("withdraw", statements.withdraw),
        ("change", statements.change), ("add", statements.add),
      ], "versions.sql")
  }

  @Test("facts: incoming, retired, added")
  func facts() throws {
    let model = try ShopDefinitions.model()
    let fact = FactTable(star: try #require(model.stars.values.first), model: model)
    let incoming = IncomingFacts(
      fact: fact, context: try Self.context(model), name: Identifier("pg_temp", "incoming"))
    let statements = FactStatements(
      fact: fact, incoming: incoming, desired: Identifier("pg_temp", "desired"),
      outdated: Identifier("pg_temp", "outdated"), runID: 7)
    let affected = Identifier("pg_temp", "affected")
    Self.check(
      [
        ("infer members", try #require(statements.inferMembers(ofRole: 1))), ("insert all", statements.insertAll),
        ("insert directly", statements.insertDirectly("select 1")),
        ("desired", statements.makeDesired(marksUnknown: true)), ("judge", statements.judgeDesired),
        ("outdated", statements.makeOutdated(among: affected)), ("retire", statements.retireOutdated),
        ("retire of all", statements.retireAll),
        ("insert missing", statements.insertMissing), ("unknown", try #require(statements.lacksUnknownMember)),
      ], "facts.sql")
  }

  @Test("patterns of dates and timestamps")
  func patterns() {
    let date = TemporalPattern("dd/mm/yyyy")
    #expect(date.expression == "^(0[1-9]|[12][0-9]|3[01])\\/(0[1-9]|1[0-2])\\/[0-9]{4}$")
    #expect(date.isoDay("x") == "(substr(x, 7, 4) || '-' || substr(x, 4, 2) || '-' || substr(x, 1, 2))")
    let moment = TemporalPattern("yyyy-mm-dd HH:MM:SS")
    #expect(
      moment.isoMoment("x")
        == "(left(x, 10) || ' ' || substr(x, 12, 2) || ':' || substr(x, 15, 2) || ':' || substr(x, 18, 2))")
    let exact = TemporalPattern("yyyy-mm-dd HH:MM:SS.FFFZ")
    #expect(exact.expression.hasSuffix(#"[0-5][0-9]\.[0-9]{3}Z?$"#))
    #expect(exact.isoMoment("x").hasSuffix(" || '.' || substr(x, 21, 3))"))
    #expect(exact.zone("UTC", of: "x") == "'UTC'")
    #expect(
      exact.zone("Europe/London", of: "x") == "case when right(x, 1) = 'Z' then 'UTC' else 'Europe/London' end")
    #expect(moment.zone("Europe/London", of: "x") == "'Europe/London'")
    #expect(
      TemporalPattern("yyyy-mm").fault(isTimestamp: false)
        == "the pattern 'yyyy-mm' must hold yyyy, mm and dd once each")
  }
}
