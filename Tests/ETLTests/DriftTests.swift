import Connectors
import CubeModel
import ETL
import OrderedCollections
import StarSchema
import Testing

@Suite("Columns that drift") struct DriftTests {
  private static let staged =
    "select * from (select customer_id as id, name, tier, to_jsonb(s) ->> 'region' as region, to_jsonb(s) ->> 'plumb_run_id' as run from staging.crm_customer as s) as s order by 1"

  private static func with(_ drift: String, _ body: (inout Bench) async throws -> Void) async throws {
    try await Bench.with { bench in
      bench.model = try ShopDefinitions.model(
        "sources/crm.yaml",
        [
          ("deleted_when: is_deleted", "deleted_when: is_deleted\n    drift: \(drift)"),
          ("control_totals: [amount]", "control_totals: [amount]\n    drift: \(drift)"),
        ])
      try await bench.script("alter table crm.sale drop column modified_at")
      try await bench.fill("crm.customer", "customer_id | name | tier\n1 | Acme | Key\n2 | Bolt | Base")
      try await bench.fill(
        "crm.sale", "sale_id | customer_id | sold_on | amount\n10 | 1 | 2025-03-01 | 5\n20 | 2 | 2025-03-01 | 7")
      try await bench.load()
      try await body(&bench)
    }
  }

  @Test("evolve: a new column is taken into staging, for all rows, and stays out of the way of migrations")
  func newColumn() async throws {
    try await Self.with("evolve") { bench in
      try await bench.script(
        "alter table crm.customer add region text; update crm.customer set region = 'North' where customer_id = 1")
      let first = try await bench.load()
      #expect(
        first.remarks == [
          "crm.customer: column 'region' (text) is new: new columns are taken into staging, lost ones are null, of "
            + "retyped ones what fits is taken"
        ])
      try await bench.expect(
        Self.staged, "id | name | tier | region | run\n1 | Acme | Key | North | 2\n2 | Bolt | Base | - | 1")
      let second = try await bench.load()
      #expect(second.remarks.isEmpty)
      #expect(second.migrations.isEmpty && second.withheldMigrations.isEmpty)
      try await bench.expect(
        Self.staged, "id | name | tier | region | run\n1 | Acme | Key | North | 2\n2 | Bolt | Base | - | 1")
    }
  }

  @Test("evolve: a column that is gone becomes null, in staging and in the dimension, and is filled when it is back")
  func lostColumn() async throws {
    try await Self.with("evolve") { bench in
      let names = "select customer_id as id, name, tier from star.dim_customer where customer_key > 0 order by 1"
      try await bench.script("alter table crm.customer drop column name")
      #expect(try await bench.load().remarks.first?.hasPrefix("crm.customer: column 'name' is gone: ") == true)
      try await bench.expect(names, "id | name | tier\n1 | - | Key\n2 | - | Base")
      try await bench.script("alter table crm.customer add name text; update crm.customer set name = 'Back'")
      #expect(try await bench.load().remarks == ["crm.customer: all columns are as declared again"])
      try await bench.expect(names, "id | name | tier\n1 | Back | Key\n2 | Back | Base")
    }
  }

  @Test("evolve: of a column that has become wider what fits is taken, and the rest of the rows is rejected")
  func retypedColumn() async throws {
    try await Self.with("evolve") { bench in
      try await bench.script(
        """
        alter table crm.sale alter column customer_id type numeric(12,2);
        alter table crm.sale alter column sold_on type text;
        insert into crm.sale (sale_id, customer_id, sold_on, amount) values
          (30, 2.5, '2025-03-02', 1), (40, 2, 'soon', 1), (50, 2, '2025-03-04', 1234.567);
        """)
      try await bench.load()
      try await bench.expect(
        "select sale_id, customer_id, sold_on, amount from staging.crm_sale order by 1",
        """
        sale_id | customer_id | sold_on    | amount
        10      | 1           | 2025-03-01 | 5
        20      | 2           | 2025-03-01 | 7
        50      | 2           | 2025-03-04 | 1234.567
        """)
      try await bench.expectRejects(
        """
        table | key | reason
        sale  | 30  | column 'customer_id' holds no whole number of 64 bits
        sale  | 40  | column 'sold_on' holds no day of the form yyyy-mm-dd
        """)
      let again = try await bench.load()
      #expect(again.step(.stage, "crm.sale")?.counts.changed == 0)
    }
  }

  @Test("evolve: a first load takes what the source has")
  func firstLoad() async throws {
    try await Self.with("evolve") { bench in
      try await bench.script("alter table crm.customer add region text; update crm.customer set region = 'North'")
      try await bench.script("drop schema star, staging, meta, mart cascade")
      #expect(try await bench.load().step(.stage, "crm.customer")?.counts.inserted == 2)
      try await bench.expect(
        Self.staged, "id | name | tier | region | run\n1 | Acme | Key | North | 1\n2 | Bolt | Base | North | 1")
      #expect(try await bench.load().step(.stage, "crm.customer")?.counts.unchanged == 2)
    }
  }

  @Test("freeze: any difference stops the run with all of them in one sentence, and nothing is kept")
  func freeze() async throws {
    try await Self.with("freeze") { bench in
      try await bench.script(
        """
        alter table crm.sale add note text; alter table crm.sale drop column sold_on;
        alter table crm.sale alter column amount type text;
        update crm.customer set name = 'Other', modified_at = '2025-03-02'
        """)
      let error = await #expect(throws: ETLError.self) { try await bench.load() }
      #expect(error?.kind == .drift)
      #expect(
        error?.description
          == "crm.sale: the source's columns are not those that are declared, and the table is frozen: column 'note' "
          + "(text) is new; column 'sold_on' is gone; column 'amount' is text, and decimal(8,2) is declared; nothing "
          + "was kept")
      try await bench.expect("select name from staging.crm_customer order by 1", "name\nAcme\nBolt")
    }
  }

  @Test("set aside: rows that hold something undeclared, or that no longer fit, are rejected; what was there stays")
  func setAside() async throws {
    try await Self.with("set aside") { bench in
      try await bench.script(
        """
        alter table crm.sale add note text; update crm.sale set note = 'odd', amount = 6 where sale_id = 10;
        alter table crm.sale alter column amount type text; update crm.sale set amount = 'much' where sale_id = 20;
        insert into crm.sale (sale_id, customer_id, sold_on, amount) values (30, 1, '2025-03-02', '8.50');
        """)
      let summary = try await bench.load()
      try await bench.expect(
        "select key, reason, \"row\" ->> 'note' as note, \"row\" ->> 'amount' as amount from meta.reject order by reject_id",
        """
        key | reason | note | amount
        10  | column 'note' is not declared | odd | 6
        20  | column 'amount' holds no decimal number of 8 digits with 2 behind the point | - | much
        """)
      #expect(summary.step(.stage, "crm.sale")?.counts.retired == 0)
      try await bench.expectSales(
        """
        sale | sold  | customer | name | tier | amount | run
        10   | 03-01 | 1        | Acme | Key  | 5.00   | 1
        20   | 03-01 | 2        | Bolt | Base | 7.00   | 1
        30   | 03-02 | 1        | Acme | Key  | 8.50   | 2
        """)
      try await bench.script("alter table crm.sale drop column sold_on")
      let lost = try await bench.load()
      #expect(lost.step(.stage, "crm.sale")?.counts.rejected == 3)
      #expect(lost.step(.stage, "crm.sale")?.counts.retired == 0)
      try await bench.expect("select count(*) from star.fact_sale where retired_run is null", "count\n3")
    }
  }

  @Test("set aside: a column that staging has from when it was declared or taken is undeclared like any other")
  func formerColumns() async throws {
    try await Self.with("evolve") { bench in
      try await bench.script(
        "alter table crm.sale add note text, add units int; update crm.sale set note = 'odd' where sale_id = 10")
      bench.model.sources["crm"]?.tables["sale"]?.columns["units"] = .init(type: .integer)
      try await bench.load()
      bench.model.sources["crm"]?.tables["sale"]?.columns["units"] = nil
      bench.model.sources["crm"]?.tables["sale"]?.drift = .setAside
      try await bench.script("update crm.sale set units = 7 where sale_id = 20")
      #expect(
        try await bench.load().remarks.first?.hasSuffix("rows that do not fit the declaration are rejected") == true)
      try await bench.expectRejects(
        """
        table | key | reason
        sale  | 10  | column 'note' is not declared
        sale  | 20  | column 'units' is not declared
        """)
      try await bench.expect("select count(*) from star.fact_sale where retired_run is null", "count\n2")
    }
  }

  @Test("a key or a mark that is gone stops the run, whatever the declaration")
  func keyColumn() async throws {
    try await Self.with("evolve") { bench in
      try await bench.script("alter table crm.customer drop column modified_at")
      let error = await #expect(throws: ETLError.self) { try await bench.load() }
      #expect(
        error?.description
          == "crm.customer: column 'modified_at', by which rows are found, is gone in the source; nothing was kept")
    }
  }

  @Test("files: columns in another order, a new one and a lost one are taken as they are")
  func files() async throws {
    try await FileBench.with { files, bench in
      bench.model.sources["files"]?.tables["deal"]?.drift = .evolve
      try files.write("id,name,amount,won,closed,seen\n1,Acmee,10.00,true,2025-03-01,2025-03-01 10:00:00\n")
      try await bench.load()
      try files.write("name,id,colour,won,amount,seen\nAcmee,1,red,true,10.00,2025-03-01 10:00:00\nBolt,2,,no,5,\n")
      let summary = try await bench.load()
      #expect(
        summary.remarks.first?.hasPrefix("files.deal: column 'colour' is new; column 'closed' is gone: ") == true)
      try await bench.expect(
        "select id, name, amount, closed, won from star.dim_deal where deal_key > 0 order by 1",
        "id | name | amount | closed | won\n1 | Acme | 10.00 | - | t\n2 | Bolt | 5.00 | - | f")
      try await bench.expect("select id, colour from staging.files_deal order by 1", "id | colour\n1 | red\n2 | -")
    }
  }

  @Test("a table whose columns differ is read whole, also rows far behind the mark")
  func readWhole() async throws {
    try await Self.with("evolve") { bench in
      try await bench.script(
        """
        update crm.customer set modified_at = '2024-01-01' where customer_id = 1;
        alter table crm.customer add region text; update crm.customer set region = 'North';
        """)
      try await bench.load()
      try await bench.expect(
        "select customer_id as id, to_jsonb(s) ->> 'region' as region from staging.crm_customer as s order by 1",
        "id | region\n1 | North\n2 | North")
    }
  }

  @Test("evolve: a column that was declared as a number and no longer is goes on as text")
  func undeclared() async throws {
    try await Self.with("evolve") { bench in
      let without = bench.model
      try await bench.script("alter table crm.customer add points bigint; update crm.customer set points = 7")
      bench.model.sources["crm"]?.tables["customer"]?.columns["points"] = .init(type: .integer)
      try await bench.load()
      bench.model = without
      try await bench.script("alter table crm.customer alter column points type text using 'seven'")
      try await bench.load()
      try await bench.expect("select points from staging.crm_customer", "points\nseven\nseven")
    }
  }
}
