import Foundation
import TestSupport
import Testing

@Suite("A Salesforce Data Export, by the mapping that is shipped") struct SalesforceTests {
  private static let objects: [SalesforceExport.Object] = [
    .init(
      "Account",
      """
      Id                 | IsDeleted | Name           | Type     | Industry | BillingCountry | OwnerId            | Tier__c
      0015g00000AAAAAAA1 | 0         | Acme "& Sons"  | Customer | Retail   | Kenya          | 0055g00000AAAAAAA1 | A
      0015g00000AAAAAAA2 | 0         | 客户, Ltd       | -        | -        | -              | 0055g00000AAAAAAA2 | B
      0015g00000AAAAAAA3 | 1         | Gone           | -        | -        | -              | 0055g00000AAAAAAA2 | B
      """),
    .init(
      "User",
      """
      Id                 | Name  | Title   | Department | ManagerId
      0055g00000AAAAAAA1 | Ann   | Head    | Sales      | -
      0055g00000AAAAAAA2 | Bela  | Agent   | Sales      | 0055g00000AAAAAAA1
      """),
    .init(
      "Opportunity",
      """
      Id  | IsDeleted | AccountId          | OwnerId            | StageName   | Amount  | CloseDate           | CreatedDate         | IsClosed | IsWon | Probability
      O1  | 0         | 0015g00000AAAAAAA1 | 0055g00000AAAAAAA1 | Closed Won  | 1000.50 | 2025-02-11 00:00:00 | 2025-02-01 09:00:00 | 1        | 1     | 100
      O2  | 0         | 0015g00000AAAAAAA2 | 0055g00000AAAAAAA2 | Closed Won  | 99.50   | 2025-02-21 00:00:00 | 2025-02-01 09:00:00 | 1        | 1     | 100
      O3  | 0         | 0015g00000AAAAAAA1 | 0055g00000AAAAAAA2 | Closed Lost | 500     | 2025-02-12 00:00:00 | 2025-02-01 09:00:00 | 1        | 0     | 0
      O4  | 0         | -                  | 0055g00000AAAAAAA2 | Prospecting | -       | 2025-06-01 00:00:00 | 2025-02-20 09:00:00 | 0        | 0     | 10
      O5  | 1         | 0015g00000AAAAAAA1 | 0055g00000AAAAAAA1 | Closed Won  | 7777    | 2025-02-11 00:00:00 | 2025-02-01 09:00:00 | 1        | 1     | 100
      """),
    .init(
      "OpportunityHistory",
      """
      Id | OpportunityId | CreatedDate         | StageName            | Amount | CloseDate           | Probability
      H1 | O3            | 2025-02-02 09:00:00 | Proposal/Price Quote | 500    | 2025-02-12 00:00:00 | 75
      H2 | O3            | 2025-02-12 09:00:00 | Closed Lost          | 500    | 2025-02-12 00:00:00 | 0
      """),
    .init(
      "Case",
      """
      Id | IsDeleted | AccountId          | OwnerId            | Priority | Status | Origin | IsClosed | CreatedDate         | ClosedDate
      C1 | 0         | 0015g00000AAAAAAA1 | 0055g00000AAAAAAA1 | High     | Closed | Phone  | 1        | 2025-02-03 09:00:00 | 2025-02-03 19:00:00
      C2 | 0         | 0015g00000AAAAAAA1 | 0055g00000AAAAAAA1 | Low      | New    | Web    | 0        | 2025-02-03 09:00:00 | -
      """),
    .init(
      "CaseHistory",
      """
      Id | CaseId | Field  | OldValue | NewValue | CreatedDate
      K1 | C1     | Status | New      | Closed   | 2025-02-03 12:00:00
      K2 | C1     | Status | Closed   | Working  | 2025-02-03 13:00:00
      K3 | C1     | Owner  | Closed   | Ann      | 2025-02-03 13:00:00
      """),
    .init(
      "EntityMilestone",
      """
      Id | ParentEntityId | StartDate           | TargetDate          | CompletionDate
      M1 | C1             | 2025-02-03 09:00:00 | 2025-02-03 13:00:00 | 2025-02-03 11:00:00
      """),
    .init("Task", "Id | IsDeleted | AccountId | OwnerId | ActivityDate | CallType | CreatedDate"),
    .init(
      "Event",
      """
      Id | IsDeleted | AccountId          | OwnerId            | StartDateTime       | CreatedDate
      E1 | 0         | 0015g00000AAAAAAA1 | 0055g00000AAAAAAA1 | 2025-02-03 09:00:00 | 2025-02-07 09:00:00
      """),
  ]

  @Test("objects in parts become opportunities, cases and contacts", .timeLimit(.minutes(30)))
  func parts() async throws {
    let folder = try SalesforceExport(objects: Self.objects).write()
    let mapping = try CRMMapping("salesforce", environment: ["PLUMB_SALESFORCE_FOLDER": folder])
    let load = try await mapping.load()
    #expect(load.status == 0, "\(load.error)")
    #expect(try await mapping.rejects() == 0)
    let sales = try await mapping.ask(
      "Sales", "Opportunities, Qualified, Proposal, Negotiation, Closed deals, Won, Revenue, Sales cycle")
    let expected: [String: Decimal?] = [
      "Opportunities": 4, "Qualified": 3, "Proposal": 3, "Negotiation": 2, "Closed": 3, "Won": 2, "Revenue": 1_100,
      "Sales cycle": 15,
    ]
    #expect(sales.values == expected)
    let customers = try await mapping.ask("Sales", "Won", "--rows", "Customer.Customer")
    #expect(customers.valuesByRow["Acme \"& Sons\""] == [1])
    #expect(customers.valuesByRow["客户, Ltd"] == [1])
    let managers = try await mapping.ask("Sales", "Opportunities", "--rows", "Owner.By manager.Manager")
    #expect(managers.valuesByRow == ["Ann": [3], "Nobody": [1], "All": [4]])
    let cases = try await mapping.ask(
      "Service", "Cases, Open cases, Answered, Answered in time, First response, Resolution, Reopenings")
    let service: [String: Decimal?] = [
      "Cases": 2, "Open": 1, "Answered": 1, "Answered in time": 1, "First response": 2, "Resolution": 10,
      "Reopenings": 1,
    ]
    #expect(cases.values == service)
    let contacts = try await mapping.ask("Contacts", "Contacts, Logged in time")
    #expect(contacts.values == ["Contacts": 1, "Logged in time": 0])
  }

  @Test(
    "the next export wins, deletes and drops records; one with a part missing stops the run", .timeLimit(.minutes(30)))
  func nextExport() async throws {
    var mapping = try CRMMapping(
      "salesforce",
      environment: ["PLUMB_SALESFORCE_FOLDER": try SalesforceExport(objects: Self.objects).write()])
    #expect(try await mapping.load().status == 0)
    var objects = Self.objects
    // The open one is won, a won one is marked as deleted, the lost one is no longer there.
    objects[2].records[3][4] = "Closed Won"
    objects[2].records[3][5] = "250"
    objects[2].records[3][8] = "1"
    objects[2].records[3][9] = "1"
    objects[2].records[1][1] = "1"
    objects[2].records.remove(at: 2)
    let next = try SalesforceExport(objects: objects).write()
    mapping = CRMMapping(mapping, readingFrom: next)
    let load = try await mapping.load()
    #expect(load.status == 0, "\(load.error)")
    let sales = try await mapping.ask("Sales", "Opportunities, Won, Revenue")
    let expected: [String: Decimal?] = ["Opportunities": 2, "Won": 2, "Revenue": Decimal(string: "1250.5")]
    #expect(sales.values == expected)

    try FileManager.default.removeItem(atPath: next + "/WE_00D5g000004abcdEAA_4.ZIP")
    let torn = try await mapping.load()
    #expect(torn.status == 64)
    #expect(torn.error.contains("part 4 of the export is missing"), "\(torn.error)")
  }

  @Test(
    "an export in ISO-8859-1 is read where the source says so, and refused letter by letter where not",
    .timeLimit(.minutes(30)))
  func latin() async throws {
    var objects = Self.objects
    objects[0].records[1][2] = "Müller & Söhne"
    let environment = ["PLUMB_SALESFORCE_FOLDER": try SalesforceExport(objects: objects).write(in: .isoLatin1)]
    let mapping = try CRMMapping(copying: "salesforce", adding: "encoding: iso-8859-1", environment: environment)
    let load = try await mapping.load()
    #expect(load.status == 0, "\(load.error)")
    #expect(try await mapping.rejects() == 0)
    let customers = try await mapping.ask("Sales", "Won", "--rows", "Customer.Customer")
    #expect(customers.valuesByRow["Müller & Söhne"] == [1])

    let other = try CRMMapping("salesforce", environment: environment)
    #expect(try await other.load().status == 0)
    #expect(try await other.rejects() == 1)
  }

  private static var seeds: URL? {
    let folder = SharedData.folder?.appending(path: "datasets/dbt-salesforce-seeds")
    return folder.flatMap { FileManager.default.fileExists(atPath: $0.path) ? $0 : nil }
  }

  @Test(
    "records that nobody made for this project load, and those that are deleted do not count",
    .enabled(if: seeds != nil, "needs ../shared/datasets/dbt-salesforce-seeds"), .timeLimit(.minutes(30)))
  func foreignRecords() async throws {
    let seeds = try #require(Self.seeds)
    let exported = try ["Account", "User", "Opportunity", "Task", "Event"].map {
      try SeedTable(of: $0, in: seeds).exported
    }
    let empty = Self.objects.filter { object in !exported.contains { $0.name == object.name } }.map {
      SalesforceExport.Object(name: $0.name, fields: $0.fields, records: [])
    }
    var mapping = try CRMMapping(
      "salesforce",
      environment: ["PLUMB_SALESFORCE_FOLDER": try SalesforceExport(objects: exported + empty).write()])
    let load = try await mapping.load()
    #expect(load.status == 0, "\(load.error)")
    #expect(try await mapping.rejects() == 0)
    #expect(try await mapping.ask("Sales", "Opportunities").values == ["Opportunities": nil])
    #expect(try await mapping.ask("Contacts", "Contacts").values == ["Contacts": 20])

    // The same, were none of them deleted.
    var restored = exported
    for index in restored.indices {
      guard let field = restored[index].fields.firstIndex(of: "IsDeleted") else { continue }
      for record in restored[index].records.indices { restored[index].records[record][field] = "0" }
    }
    mapping = CRMMapping(mapping, readingFrom: try SalesforceExport(objects: restored + empty).write())
    let again = try await mapping.load()
    #expect(again.status == 0, "\(again.error)")
    let sales = try await mapping.ask("Sales", "Opportunities, Closed deals, Won, Revenue")
    let expected: [String: Decimal?] = ["Opportunities": 10, "Closed": 9, "Won": 5, "Revenue": 24_120_000]
    #expect(sales.values == expected)
  }
}
