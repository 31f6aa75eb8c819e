import Foundation
import TestSupport
import Testing

/// The commands that read: what they print, and the status with which they leave.
struct ReadingCommandsTests {
  @Test("a question is answered as a table, as JSON and as CSV, with the same total")
  func query() async throws {
    let plumb = try await DemoState.shared.ready().plumb
    let question = ["query", "--cube", "Sales", "--measures", "Opportunities,Won", "--rows", "Customer.Tier"]
    let table = try await plumb.run(question)
    #expect(table.status == 0, "\(table.error)")
    for tier in ["Key", "Major", "Growth", "Base"] { #expect(table.output.contains(tier)) }
    let csv = try await plumb.run(question + ["--format", "csv"])
    let json = try await plumb.run(question + ["--format", "json"])
    #expect(csv.status == 0 && json.status == 0)
    _ = try JSONSerialization.jsonObject(with: Data(json.output.utf8))
    #expect(csv.output.split(separator: "\n").count >= 5)
  }

  @Test("an unknown measure is a mistake of the user's, with its place and the nearest name")
  func unknownMeasure() async throws {
    let plumb = try await DemoState.shared.ready().plumb
    let outcome = try await plumb.run("query", "--cube", "Sales", "--measures", "Revenu", "--rows", "Customer.Tier")
    #expect(outcome.status == 64)
    #expect(outcome.error.contains("--measures:1:1"))
    #expect(outcome.error.contains("Did you mean 'Revenue'?"))
  }

  @Test("KPIs are read with n, interval, verdict and status")
  func kpi() async throws {
    let plumb = try await DemoState.shared.ready().plumb
    let outcome = try await plumb.run("kpi", "--format", "json")
    #expect(outcome.status == 0, "\(outcome.error)")
    let rows = try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [[String: Any]])
    let files = try FileManager.default.contentsOfDirectory(atPath: PackageRoot.url.appending(path: "Cubes/kpis").path)
    #expect(rows.count == files.count)
    for row in rows {
      #expect(row["n"] is Int)
      #expect((row["verdict"] as? String)?.isEmpty == false)
      #expect(row["run"] as? Int == 1)
    }
    let winRate = try #require(rows.first { $0["KPI"] as? String == "Win rate" })
    let bounds = try [#require(winRate["lower"] as? Double), #require(winRate["upper"] as? Double)]
    let value = try #require(winRate["value"] as? Double)
    #expect(bounds[0] < value && value < bounds[1])
  }

  @Test("a KPI is found by its caption in any language, and the change of a total is told per month")
  func kpiByCaption() async throws {
    let plumb = try await DemoState.shared.ready().plumb
    let outcome = try await plumb.run("kpi", "收入", "win RATE")
    #expect(outcome.status == 0, "\(outcome.error)")
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.first { $0.hasPrefix("Revenue") }?.contains(" a month ") == true, "\(outcome.output)")
    #expect(lines.contains { $0.hasPrefix("Win rate") })
  }

  @Test("columns stand under their heads also where names are Chinese")
  func wideNames() async throws {
    let plumb = try await DemoState.shared.ready().plumb
    let outcome = try await plumb.run("kpi", "Win rate", "--by", "Customer.Customer")
    let lines = outcome.output.split(separator: "\n").filter { $0.hasPrefix("Win rate") }
    // A Chinese or Japanese character takes two columns of a terminal.
    let places = lines.compactMap { line in
      line.range(of: "cannot tell").map { verdict in
        line[..<verdict.lowerBound].reduce(0) { width, character in
          width + (character.unicodeScalars.contains { (0x2E80...0x9FFF).contains($0.value) } ? 2 : 1)
        }
      }
    }
    #expect(lines.contains { $0.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) } })
    #expect(places.count > 10)
    #expect(Set(places).count == 1)
  }

  @Test("an unknown KPI is named with its nearest neighbour")
  func unknownKPI() async throws {
    let plumb = try await DemoState.shared.ready().plumb
    let outcome = try await plumb.run("kpi", "Win rat")
    #expect(outcome.status == 64)
    #expect(outcome.error.contains("Did you mean 'Win rate'?"))
  }

  @Test("the definitions of this package agree")
  func check() async throws {
    let plumb = try await DemoState.shared.ready().plumb
    let outcome = try await plumb.run("check")
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(outcome.output.contains("The definitions agree"))
  }

  @Test("a mistake in the definitions leaves `plumb check` with status 1 and its place")
  func mistake() async throws {
    let plumb = try await DemoState.shared.ready().plumb
    let definitions = try Definitions()
    try definitions.replace("column: revenue", with: "column: revenu", in: "Cubes/cubes/sales.yaml")
    let outcome = try await plumb.run("check", "--definitions", definitions.folder.path)
    #expect(outcome.status == 1)
    #expect(outcome.error.contains("Cubes/cubes/sales.yaml:"))
    #expect(outcome.error.contains("Did you mean 'revenue'?"))
  }

  @Test("the log lists the runs, and the steps of one")
  func status() async throws {
    let plumb = try await DemoState.shared.ready().plumb
    let runs = try await plumb.run("etl", "status")
    #expect(runs.status == 0 && runs.output.contains("done"))
    let steps = try await plumb.run("etl", "status", "1", "--format", "csv")
    #expect(steps.output.contains("load,opportunity,"))
    let none = try await plumb.run("etl", "status", "999")
    #expect(none.status == 64 && none.error.contains("999"))
  }

  @Test("a plan names what it would do and touches nothing")
  func plan() async throws {
    let plumb = try await DemoState.shared.ready().plumb
    let definitions = try Definitions()
    try definitions.replace(
      "reopenings: {type: integer,", with: "reopened: {type: integer,", in: "Cubes/stars/service_case.yaml")
    try definitions.replace("      reopenings: ", with: "      reopened: ", in: "Cubes/stars/service_case.yaml")
    try definitions.replace("column: reopenings", with: "column: reopened", in: "Cubes/cubes/service.yaml")
    let before = try await plumb.run("etl", "status", "--format", "csv")
    let outcome = try await plumb.run("etl", "plan", "--definitions", definitions.folder.path, "--format", "csv")
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(outcome.output.contains("add column,star.fact_service_case.reopened,at once"))
    #expect(
      outcome.output.contains(
        "drop column,star.fact_service_case.reopenings,only with --allow star.fact_service_case.reopenings"))
    #expect(try await plumb.run("etl", "status", "--format", "csv").output == before.output)
  }

  @Test("a warehouse that nobody answers for is a missing service, and its password is not shown")
  func serverDown() async throws {
    var plumb = try await DemoState.shared.ready().plumb
    plumb.environment["PLUMB_DATABASE_URL"] = "postgresql://reader:hushhush@127.0.0.1:1/warehouse"
    let outcome = try await plumb.run("etl", "status")
    #expect(outcome.status == 69)
    #expect(!(outcome.error + outcome.output).contains("hushhush"))
  }
}
