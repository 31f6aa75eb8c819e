import CubeQuery
import Testing

@Suite("asking a warehouse that was loaded")
struct LoadedShopTests {
  private func question(
    _ rows: String, _ conditions: String..., state: WarehouseState = .latest
  ) throws -> CubeQuestion {
    try CubeQuestion(
      cube: "Sales", measures: "Revenue, Sales, Customers, Average", rows: rows, conditions: conditions, state: state)
  }

  private func withTwoRuns(_ body: (LoadedShop) async throws -> Void) async throws {
    try await LoadedShop.with { shop in
      try await shop.change(
        """
        insert into crm.customer values (1, 'O''Brien; "x" [Ltd]', 'Key'), (2, '建设', 'Base');
        insert into crm.sale values
          (10, 1, '2025-03-01', 100), (11, 2, '2025-03-02', 20.50), (12, null, '2025-04-03', 5), (13, 2, null, null);
        """)
      try await shop.load(on: "2025-03-05")
      try await shop.change(
        """
        update crm.customer set tier = 'Key' where customer_id = 2;
        update crm.sale set amount = 99.99 where sale_id = 10;
        insert into crm.sale values (14, 2, '2025-03-11', 7);
        """)
      try await shop.load(on: "2025-03-10")
      try await body(shop)
    }
  }

  @Test("facts stand under the version of their own day, or under today's where the cube says so")
  func versions() async throws {
    try await withTwoRuns { shop in
      let answers = try await shop.ask(try question("Customer.Tier"), try question("Customer today.Tier"))
      #expect(
        answers[0] == """
          Customer,Revenue,Sales,Customers,Average
          Base,20.5,1,1,20.5
          Key,106.99,3,2,53.495
          Unknown,5,1,0,5
          All,132.49,5,2,33.1225

          """)
      #expect(
        answers[1] == """
          Customer today,Revenue,Sales,Customers,Average
          Key,127.49,4,2,42.49666666666666
          Unknown,5,1,0,5
          All,132.49,5,2,33.1225

          """)
    }
  }

  @Test("a former state is answered as it was known then")
  func asKnown() async throws {
    try await withTwoRuns { shop in
      let answers = try await shop.ask(
        try question("Sold.Month", state: .asKnown(run: 1)), try question("Sold.Month", state: .asKnown(run: 2)),
        try question("Sold.Month"))
      #expect(
        answers[0] == """
          Sold on,Revenue,Sales,Customers,Average
          2025-03,120.5,2,2,60.25
          2025-04,5,1,0,5
          Unknown,,1,1,
          All,125.5,4,2,41.833333333333336

          """)
      #expect(answers[1] == answers[2])
    }
  }

  @Test("a member with quotes, brackets, semicolons or Chinese is found by name and shown as it is")
  func hardNames() async throws {
    try await withTwoRuns { shop in
      let answers = try await shop.ask(
        try question("Customer.Account", #"Customer.Account = 'O''Brien; "x" [Ltd]'"#),
        try question("Customer.Account", "Customer.Account.建设 and Sold = 2025-03..2025-03"))
      #expect(answers[0].contains(#""O'Brien; ""x"" [Ltd]",99.99,1,1,99.99"#))
      // As of the days of the sales it stood below two tiers.
      #expect(answers[1].contains("Base / 建设,20.5,1,1,20.5"))
      #expect(answers[1].contains("Key / 建设,7,1,1,7"))
      #expect(answers[1].contains("All,27.5,2,1,13.75"))
    }
  }
}
