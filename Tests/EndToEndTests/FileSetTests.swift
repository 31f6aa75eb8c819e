import Foundation
import TestSupport
import Testing

@Suite("File sets that nobody made for this project, by the command line") struct FileSetTests {
  @Test(
    "the sales of a hardware reseller give the figures that are known of them",
    .enabled(if: FileSet.maven.files != nil, "needs ../shared/datasets/maven-crm"), .timeLimit(.minutes(30)))
  func maven() async throws {
    let set = FileSet.maven
    let plumb = try set.plumb(reading: try #require(set.files))
    let load = try await set.load(with: plumb)
    #expect(load.status == 0, "\(load.error)")

    let all = try await set.ask(
      "--cube", "Sales", "--measures", "Opportunities, Won, Won value, Win rate, Sales cycle", with: plumb)
    #expect(
      all.texts == [
        "Opportunities": "8,800", "Won": "4,238", "Won value": "$10,005,534", "Win rate": "63.15%",
        "Sales cycle": "51.78 days",
      ])
    let stages = try await set.ask(
      "--cube", "Sales", "--measures", "Opportunities", "--rows", "Stage.Stage", with: plumb)
    #expect(
      stages.valuesByRow == [
        "Won": [4238], "Lost": [2473], "Engaging": [1589], "Prospecting": [500], "All": [8800],
      ])
    let nobody = try await set.ask(
      "--cube", "Sales", "--measures", "Opportunities", "--where", "Account.Account = Unknown", with: plumb)
    #expect(nobody.values == ["Opportunities": 1425])
    let never = try await set.ask(
      "--cube", "Sales", "--measures", "Opportunities", "--where", "Engaged.Day = Unknown", with: plumb)
    #expect(never.values == ["Opportunities": 500])
    try await expectNoRejects(plumb)
  }

  @Test(
    "a misspelt product and a misspelt sector are mended as declared",
    .enabled(if: FileSet.maven.files != nil, "needs ../shared/datasets/maven-crm"), .timeLimit(.minutes(30)))
  func mended() async throws {
    let set = FileSet.maven
    let plumb = try set.plumb(reading: try #require(set.files))
    let load = try await set.load(with: plumb)
    #expect(load.status == 0, "\(load.error)")
    let products = try await set.ask(
      "--cube", "Sales", "--measures", "Opportunities", "--rows", "Product.Product", with: plumb)
    #expect(
      products.valuesByRow == [
        "GTK 500": [40], "GTX Basic": [1866], "GTX Plus Basic": [1383], "GTX Plus Pro": [968], "GTX Pro": [1480],
        "MG Advanced": [1412], "MG Special": [1651], "All": [8800],
      ])
    let sectors = try await set.ask(
      "--cube", "Sales", "--measures", "Opportunities", "--rows", "Account.Sector", with: plumb)
    #expect(sectors.valuesByRow["technology"] == [1165])
    #expect(sectors.valuesByRow["technolgy"] == nil)
  }

  @Test(
    "a KPI over files tells its share with n",
    .enabled(if: FileSet.maven.files != nil, "needs ../shared/datasets/maven-crm"), .timeLimit(.minutes(30)))
  func kpi() async throws {
    let set = FileSet.maven
    let plumb = try set.plumb(reading: try #require(set.files))
    let load = try await set.load(with: plumb)
    #expect(load.status == 0, "\(load.error)")
    let outcome = try await plumb.run(
      "kpi", "Win rate", "--definitions", set.definitions, "--from", "2017-01-01", "--to", "2017-12-31", "--format",
      "json")
    #expect(outcome.status == 0, "\(outcome.error)")
    let rows = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [[String: Any]]
    let row = try #require(rows?.first)
    #expect(row["n"] as? Int == 6711)
    let value = try #require(row["value"] as? Double)
    #expect(abs(value - 4238.0 / 6711) < 1e-12)
  }

  @Test(
    "rows that a later export spoils are listed as they came, and the figures stay",
    .enabled(if: FileSet.maven.files != nil, "needs ../shared/datasets/maven-crm"), .timeLimit(.minutes(30)))
  func spoilt() async throws {
    let set = FileSet.maven
    let files = try #require(set.files)
    let copy = URL(filePath: try ScratchFolder(named: "spoilt").path)
    for name in ["accounts.csv", "products.csv", "sales_teams.csv", "sales_pipeline.csv"] {
      var bytes = try Data(contentsOf: files.appending(path: name))
      if name == "sales_pipeline.csv" {
        if bytes.last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
        bytes.append(
          Data(
            """
            SPOILT01,Moses Frase,GTXPro,Cancity,Wno,2017-01-01,2017-03-01,5000
            SPOILT02,Moses Frase,GTXPro,Cancity,Won,2017-02-30,2017-03-01,5000
            SPOILT03,Moses Frase,GTXPro,Cancity,Won,2017-03-02,2017-03-01,5000

            """.utf8))
      }
      try bytes.write(to: copy.appending(path: name))
    }
    let plumb = try set.plumb(reading: copy)
    let load = try await set.load(with: plumb)
    #expect(load.status == 0, "\(load.error)")

    let outcome = try await plumb.run("etl", "rejects", "--format", "json")
    #expect(outcome.status == 0, "\(outcome.error)")
    let rejects = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [[String: Any]])
    #expect(rejects.count == 3)
    for name in ["SPOILT01", "SPOILT02", "SPOILT03"] { #expect(outcome.output.contains(name)) }
    #expect(outcome.output.contains("a deal cannot close before it was engaged"))
    let won = try await set.ask("--cube", "Sales", "--measures", "Won, Won value", with: plumb)
    #expect(won.values == ["Won": 4238, "Won value": 10_005_534])
  }

  @Test(
    "the events of a service desk, read from a compressed file, become one row an incident",
    .enabled(if: FileSet.incidents.files != nil, "needs ../shared/datasets/uci-incidents"), .timeLimit(.minutes(30)))
  func incidents() async throws {
    let set = FileSet.incidents
    let plumb = try set.plumb(reading: try #require(set.files))
    let load = try await set.load(with: plumb)
    #expect(load.status == 0, "\(load.error)")
    let measures = "Incidents, Events, Service level met, Service level missed, Reopened, Events without problem"
    let all = try await set.ask("--cube", "Service", "--measures", measures, with: plumb)
    #expect(
      all.values == [
        "Incidents": 890, "Events": 5998, "Service level met": 495, "Service level missed": 395, "Reopened": 10,
        // A question mark stands in the file where there is none.
        "Events without problem": 5719,
      ])
    try await expectNoRejects(plumb)

    let again = try await set.load(with: plumb)
    #expect(again.status == 0, "\(again.error)")
    let same = try await set.ask("--cube", "Service", "--measures", measures, with: plumb)
    #expect(same.values == all.values)
  }

  @Test("a folder that nobody named is told with the variable that names it")
  func unnamed() async throws {
    let plumb = PlumbProcess(
      stateFolder: try ScratchFolder(named: "unnamed").path + "/state", environment: ["PLUMB_MAVEN_FOLDER": ""])
    let outcome = try await FileSet.maven.load(with: plumb)
    #expect(outcome.status == 64)
    #expect(outcome.error.contains("PLUMB_MAVEN_FOLDER"), "\(outcome.error)")
  }

  private func expectNoRejects(_ plumb: PlumbProcess) async throws {
    let outcome = try await plumb.run("etl", "rejects", "--format", "json")
    #expect(outcome.status == 0, "\(outcome.error)")
    let rejects = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [Any]
    #expect(rejects?.isEmpty == true, "\(outcome.output)")
  }
}
