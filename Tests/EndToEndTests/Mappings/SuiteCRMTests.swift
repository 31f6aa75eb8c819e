import Foundation
import TestSupport
import Testing

@Suite("SuiteCRM in a MariaDB server, by the mapping that is shipped") struct SuiteCRMTests {
  private static var dump: URL? {
    let file = SharedData.folder?.appending(path: "datasets/suitecrm/suitecrm.mysql.sql.gz")
    return file.flatMap { FileManager.default.fileExists(atPath: $0.path) ? $0 : nil }
  }

  @Test(
    "the figures are those that the same sales and incidents give from files",
    .enabled(if: MariaDBServer.isInstalled, "needs mariadb-server"),
    .enabled(if: dump != nil && FileSet.maven.files != nil, "needs ../shared/datasets/suitecrm and maven-crm"),
    .enabled(if: FileSet.incidents.files != nil, "needs ../shared/datasets/uci-incidents"),
    .timeLimit(.minutes(30)))
  func figures() async throws {
    let (place, name) = try await MariaDBServer.shared.database("")
    try await MariaDBServer.shared.load(try #require(Self.dump), into: name)
    let mapping = try CRMMapping("suitecrm", environment: ["PLUMB_SUITECRM_URL": place.url(of: name)])
    let load = try await mapping.load()
    #expect(load.status == 0, "\(load.error)")
    #expect(!(load.output + load.error).contains(MariaDBServer.password))
    #expect(try await mapping.rejects() == 0)

    let sales = try await mapping.ask("Sales", "Opportunities, Closed deals, Won, Revenue")
    let known: [String: Decimal?] = [
      "Opportunities": 8_800, "Closed": 6_711, "Won": 4_238, "Revenue": 10_005_534,
    ]
    #expect(sales.values == known)
    let cycle = try await mapping.ask("Sales", "Sales cycle")
    #expect(cycle.texts == ["Sales cycle": "51.8 days"])
    let nobody = try await mapping.ask("Sales", "Opportunities", "--where", "Customer.Customer = Unknown")
    #expect(nobody.values == ["Opportunities": 1_425])
    let cases = try await mapping.ask("Service", "Cases", "--rows", "Priority.Priority")
    // Critical and high, moderate, low.
    #expect(cases.valuesByRow == ["P1": [48], "P2": [757], "P3": [85], "All": [890]])

    let set = FileSet.maven
    let files = try set.plumb(reading: try #require(set.files))
    let other = try await set.load(with: files)
    #expect(other.status == 0, "\(other.error)")
    let measures = "Opportunities, Won"
    let offices = try await set.ask(
      "--cube", "Sales", "--measures", measures, "--rows", "Agent.Regional office", with: files)
    let departments = try await mapping.ask("Sales", measures, "--rows", "Owner.Department")
    #expect(departments.valuesByRow == offices.valuesByRow)
    let managers = try await set.ask("--cube", "Sales", "--measures", measures, "--rows", "Agent.Manager", with: files)
    let superiors = try await mapping.ask("Sales", measures, "--rows", "Owner.By manager.Manager")
    #expect(superiors.valuesByRow == managers.valuesByRow)
    let countries = try await set.ask(
      "--cube", "Sales", "--measures", measures, "--rows", "Account.By country.Country", with: files)
    let regions = try await mapping.ask("Sales", measures, "--rows", "Customer.By country.Country")
    #expect(regions.valuesByRow == countries.valuesByRow)

    try await incidents(mapping)

    // What changes in the CRM comes with the next run, and nothing else.
    try await MariaDBServer.run(
      """
      use \(name);
      update opportunities set deleted = 1, date_modified = '2018-01-02 10:00:00' where sales_stage = 'Closed Won' limit 1;
      """, at: place)
    let again = try await mapping.load()
    #expect(again.status == 0, "\(again.error)")
    let fewer = try await mapping.ask("Sales", "Opportunities, Won")
    #expect(fewer.values == ["Opportunities": 8_799, "Won": 4_237])
  }

  /// The cases are the incidents of the event log: as many on each day, and of each priority.
  private func incidents(_ mapping: CRMMapping) async throws {
    let set = FileSet.incidents
    let plumb = try set.plumb(reading: try #require(set.files))
    let load = try await set.load(with: plumb)
    #expect(load.status == 0, "\(load.error)")
    let days = try await set.ask(
      "--cube", "Service", "--measures", "Incidents", "--rows", "Opened.Day", with: plumb)
    #expect(days.valuesByRow.count > 3)
    #expect(try await mapping.ask("Service", "Cases", "--rows", "Opened.Day").valuesByRow == days.valuesByRow)
    let priorities = try await set.ask(
      "--cube", "Service", "--measures", "Incidents", "--rows", "Priority.Priority", with: plumb
    ).valuesByRow
    func count(_ names: String...) -> Decimal { names.reduce(0) { $0 + ((priorities[$1]?.first ?? nil) ?? 0) } }
    let cases = try await mapping.ask("Service", "Cases", "--rows", "Priority.Priority").valuesByRow
    #expect(cases["P1"] == [count("1 - Critical", "2 - High")])
    #expect(cases["P2"] == [count("3 - Moderate")])
    #expect(cases["P3"] == [count("4 - Low")])
  }

  @Test(
    "a password that is wrong is told without being shown",
    .enabled(if: MariaDBServer.isInstalled, "needs mariadb-server"),
    .timeLimit(.minutes(30)))
  func wrongPassword() async throws {
    let (place, name) = try await MariaDBServer.shared.database("")
    let mapping = try CRMMapping(
      "suitecrm", environment: ["PLUMB_SUITECRM_URL": place.url(of: name, password: "wr0ng-s3cr3t")])
    let load = try await mapping.load()
    #expect(load.status == 69)
    #expect(load.error.contains("Access denied for user 'reader'"), "\(load.error)")
    #expect(!(load.output + load.error).contains("s3cr3t"))
    let status = try await mapping.plumb.run("etl", "status", "--format", "json")
    #expect(!status.output.contains("s3cr3t"))
  }
}
