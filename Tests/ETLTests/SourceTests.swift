import Connectors
import CubeModel
import ETL
import OrderedCollections
import Postgres
import Testing

@Suite("Database sources") struct SourceTests {
  @Test("a column that the source lost or retyped, or a table that is gone, gives a sentence with the nearest name")
  func shape() async throws {
    try await Bench.with { bench in
      try await bench.script("alter table crm.sale rename column amount to amounts")
      let lost = await #expect(throws: ConnectorError.self) { try await bench.load() }
      #expect(
        lost?.description == "crm.sale: the source has no column 'amount' any more. Did you mean 'amounts'?")
      try await bench.script(
        "alter table crm.sale rename column amounts to amount; alter table crm.sale alter column amount type text")
      let retyped = await #expect(throws: ConnectorError.self) { try await bench.load() }
      #expect(
        retyped?.description == "crm.sale: column 'amount' is text in the source, but decimal(8,2) is declared.")
      try await bench.script("alter table crm.sale rename to sales")
      let missing = await #expect(throws: ConnectorError.self) { try await bench.load() }
      #expect(missing?.description == "crm.sale: the source has no such table for 'sale'. Did you mean 'sales'?")
      try await bench.expect("select distinct status from meta.run", "status\nfailed")
    }
  }

  @Test("a source whose server is down says so, without its connection string")
  func down() async throws {
    try await Bench.with { bench in
      let address = try ServerAddress(url: "postgresql://someone:secret@localhost:1/crm")
      bench.connect = { _ in PostgreSQLTables(address: address, schema: "crm") }
      let error = await #expect(throws: ETLError.self) { try await bench.load() }
      #expect((error?.underlying as? PostgresError)?.kind == .connection)
      let sentence = try #require(error?.description)
      #expect(sentence.hasPrefix("crm: the source cannot be opened ("), "\(sentence)")
      #expect(!sentence.contains("secret"))
      #expect(try await bench.value("select message like '%secret%' from meta.run") == "f")
    }
  }

  @Test("a source without an address says which variable to set")
  func noAddress() async throws {
    try await Bench.with { bench in
      bench.model.sources["crm"]?.connector = .postgreSQL(environment: "SHOP_URL", database: nil, schema: "crm")
      let sources = SourceConnections(warehouse: bench.warehouse, definitionsFolder: "/", environment: [:])
      let source = try #require(bench.model.sources["crm"])
      let error = #expect(throws: ETLError.self) { try sources.source(for: source) }
      #expect(error?.description == "crm: set SHOP_URL to the connection string of the source's database")
    }
  }

  @Test("only rows behind the change mark are read, less the overlap")
  func changeMark() async throws {
    try await Bench.with { bench in
      try await bench.script(
        """
        insert into crm.customer (customer_id, name, modified_at) values
          (1, 'a', '2025-03-01 10:00Z'), (2, 'b', '2025-03-01 11:30Z'), (3, 'c', '2025-03-01 12:00Z');
        """)
      #expect(try await bench.load().step(.stage, "crm.customer")?.counts.came == 3)
      let second = try await bench.load()
      #expect(second.step(.stage, "crm.customer")?.counts.came == 2)
      #expect(second.step(.stage, "crm.customer")?.counts.unchanged == 2)
      try await bench.script("update crm.customer set name = 'A', modified_at = '2025-03-02' where customer_id = 1")
      let third = try await bench.load()
      #expect(third.step(.stage, "crm.customer")?.counts.changed == 1)
      #expect(third.asOf == "2025-03-02T00:00:00Z")
      try await bench.expect(
        "select name from star.dim_customer where customer_key > 0 order by 1", "name\nA\nb\nc")
    }
  }

  @Test("a mark in the future does not hide later changes")
  func futureMark() async throws {
    try await Bench.with { bench in
      try await bench.script("insert into crm.customer (customer_id, name, modified_at) values (1, 'a', '2199-01-01')")
      try await bench.load()
      try await bench.script(
        "insert into crm.customer (customer_id, name, modified_at) values (2, 'b', now() - interval '10 minutes')")
      try await bench.load()
      try await bench.expect(
        "select name from star.dim_customer where customer_key > 0 order by 1", "name\na\nb")
    }
  }

  @Test("all tables of a run come from one moment")
  func oneSnapshot() async throws {
    try await Bench.with { bench in
      try await bench.fill("crm.customer", "customer_id | name | tier\n1 | Acme | Key")
      let held = bench
      try await bench.load { event in
        guard case .stepEnded(let step) = event, step.subject == "crm.customer" else { return }
        try? Connection(to: held.address).execute(
          script: "insert into crm.sale (sale_id, customer_id, sold_on, amount) values (1, 1, '2025-03-01', 5)")
      }
      try await bench.expect("select count(*) from star.fact_sale", "count\n0")
      try await bench.load()
      try await bench.expect("select count(*) from star.fact_sale", "count\n1")
    }
  }
}
