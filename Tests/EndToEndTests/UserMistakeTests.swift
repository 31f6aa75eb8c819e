import Foundation
import Postgres
import TestSupport
import Testing

/// What a user gets wrong is told in a sentence, and no option is passed over in silence.
struct UserMistakeTests {
  @Test(
    "an option with a value that means nothing is a mistake, not passed over",
    arguments: [
      (["query", "--cube", "Sales", "--measures", "Won", "--language", "fr"], "they have en, zh."),
      (["query", "--cube", "Sales", "--measures", "Won", "--as-known", "0"], "--as-known must be the number of a run"),
      (["etl", "run", "--day", "2025-02-30"], "--day must be a day of the calendar as yyyy-mm-dd, not '2025-02-30'"),
      (["etl", "run", "--allow", "star.dim_customer.teir"], "under the name 'star.dim_customer.teir'. None is."),
      (["etl", "rejects", "--run", "999"], "the run log has no run 999"),
      (
        ["etl", "rejects", "--table", "crm.acount"], "no table called 'acount' has been loaded. Did you mean 'account'?"
      ),
      (["etl", "rejects", "replay", "--source", "crn"], "no source called 'crn' has been loaded. Did you mean 'crm'?"),
      (["kpi", "Win rat", "Nonsense"], "KPI 'Nonsense' is not defined"),
      (["check", "--write-schemas", "/proc/nowhere"], "nothing can be written into /proc/nowhere"),
      (["check", "--definitions", "/nowhere"], "There is no folder /nowhere/Cubes with definitions."),
    ])
  func meaningless(arguments: [String], sentence: String) async throws {
    let outcome = try await DemoState.shared.ready().plumb.run(arguments)
    #expect(outcome.status == 64)
    #expect(outcome.error.contains(sentence), "\(outcome.error)")
  }

  @Test("a misspelt change of the tables is told with the one that waits")
  func misspeltChange() async throws {
    let plumb = try await DemoState.shared.ready().plumb
    let definitions = try Definitions()
    try definitions.replace(", name: full_name", with: "", in: "Cubes/dimensions/employee.yaml")
    try definitions.replace(
      "  full_name: {type: text, history: overwrite, caption: {en: Name, zh: 姓名}}\n", with: "",
      in: "Cubes/dimensions/employee.yaml")
    try definitions.replace("      full_name: e.full_name\n", with: "", in: "Cubes/dimensions/employee.yaml")
    let outcome = try await plumb.run(
      "etl", "run", "--definitions", definitions.folder.path, "--allow", "star.dim_employee.fullname")
    #expect(outcome.status == 64)
    #expect(outcome.error.contains("Did you mean 'star.dim_employee.full_name'?"), "\(outcome.error)")
  }

  @Test("a right that is not granted is no defect of plumb, and the sentence says what to do")
  func missingRight() async throws {
    var plumb = try await DemoState.shared.ready().plumb
    let server = PrivateServer(stateFolder: plumb.stateFolder)
    try Connection(to: server.address(database: "plumbline")).execute(script: "create role onlooker login")
    let folder = plumb.stateFolder + "/postgres/run"
    plumb.environment["PLUMB_DATABASE_URL"] = "host='\(folder)' user=onlooker dbname=plumbline"
    for arguments in [["etl", "status"], ["etl", "run"], ["query", "--cube", "Sales", "--measures", "Won"]] {
      let outcome = try await plumb.run(arguments)
      #expect(outcome.status == 69, "\(arguments)")
      #expect(outcome.error.contains("Grant the right, or connect as a user who has it."), "\(outcome.error)")
    }
  }

  @Test("a source that does not answer is named with its variable, and is a missing service")
  func sourceDown() async throws {
    var plumb = PlumbProcess(stateFolder: try ScratchFolder(named: "source-down").path + "/state")
    let missing = try await plumb.run("etl", "run")
    #expect(missing.status == 69)
    #expect(missing.error.contains("crm: the source cannot be opened (PLUMB_CRM_URL says where it is;"))
    plumb.environment["PLUMB_CRM_URL"] = "postgresql://reader:hushhush@127.0.0.1:1/crm"
    let down = try await plumb.run("etl", "run")
    #expect(down.status == 69)
    #expect(down.error.contains("127.0.0.1:1"), "\(down.error)")
    #expect(!down.error.contains("hushhush"))
    let log = try await plumb.run("etl", "status")
    let rows = log.output.split(separator: "\n").dropLast()
    #expect(rows.allSatisfy { $0.count < 200 }, "\(log.output)")
    #expect(log.output.contains("\nRun 2: crm: the source cannot be opened"))
    let steps = try await plumb.run("etl", "status", "2")
    #expect(steps.status == 0 && steps.output.contains("Run 2 left no steps"))
    _ = try await plumb.run("server", "stop")
  }
}
