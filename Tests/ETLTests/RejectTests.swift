import CubeModel
import ETL
import Foundation
import OrderedCollections
import StarSchema
import Testing

@Suite("The log of rejects") struct RejectTests {
  private static let entries = """
    select reject_id as no, run_id as run, coalesce(last_run, run_id) as last, key, reason, settled_run as settled
    from meta.reject order by 1
    """
  private static let negative = "an amount cannot be negative"

  @Test("a row that is rejected at each run has one entry, which is settled once the row is right or gone")
  func once() async throws {
    try await Bench.with { bench in
      try await bench.fill("crm.sale", "sale_id | amount\n10 | -1\n11 | -2\n12 | 5")
      for run in 1...3 {
        #expect(try await bench.load().step(.stage, "crm.sale")?.counts.rejected == 2)
        try await bench.expect(
          Self.entries,
          """
          no | run | last   | key | reason           | settled
          1  | 1   | \(run) | 10  | \(Self.negative) | -
          2  | 1   | \(run) | 11  | \(Self.negative) | -
          """)
      }
      // One is put right, one has another wrong value, and one more is wrong.
      try await bench.add("crm.sale", "sale_id | amount\n10 | 1\n11 | -3\n12 | -5")
      try await bench.load()
      try await bench.script("delete from crm.sale where sale_id = 11")
      try await bench.load()
      try await bench.expect(
        "select reject_id as no, run_id as run, coalesce(last_run, run_id) as last, key, row ->> 'amount' as amount, settled_run as settled from meta.reject order by key, run_id",
        """
        no | run | last | key | amount | settled
        1  | 1   | 3    | 10  | -1     | 4
        2  | 1   | 3    | 11  | -2     | 4
        7  | 4   | 4    | 11  | -3     | 5
        8  | 4   | 5    | 12  | -5     | -
        """)
      let log = RejectLog(of: bench.warehouse)
      #expect(try await log.list().map(\.key) == ["12"])
      #expect(try await log.list(RejectSelection(run: 2, includesSettled: true)).map(\.key) == ["10", "11"])
      #expect(try await log.list(RejectSelection(reason: "NEGATIVE", includesSettled: true)).count == 4)
      #expect(try await log.list(RejectSelection(reason: "duplicate", includesSettled: true)).isEmpty)
      #expect(try await log.list(RejectSelection(source: "crm", table: "customer", includesSettled: true)).isEmpty)
      #expect(try await log.entry(7)?.settlement == "the source gives it so no more")
      #expect(try await log.entry(4711) == nil)
    }
  }

  @Test("rows that are alike in all keep an entry each")
  func alike() async throws {
    try await FileBench.with { files, bench in
      let row = "1,Acme,5,yes,2025-03-01,2025-03-01 10:00:00\n"
      try files.write("id,name,amount,won,closed,seen\n" + row + row + row + row)
      for _ in 1...2 { try await bench.load() }
      try await bench.expect(
        "select run_id as run, last_run as last, line, is_duplicate from meta.reject order by reject_id",
        "run | last | line | is_duplicate\n1 | 2 | 3 | t\n1 | 2 | 4 | t\n1 | 2 | 5 | t")
      // A line more before them moves their lines, and one of them is gone.
      try files.write("id,name,amount,won,closed,seen\n2,Bolt,5,yes,2025-03-01,2025-03-01 10:00:00\n" + row + row + row)
      try await bench.load()
      try await bench.expect(
        "select last_run as last, line, settled_run as settled from meta.reject order by reject_id",
        "last | line | settled\n3 | 4 | -\n3 | 5 | -\n2 | 5 | 3")
      let groups = try await RejectLog(of: bench.warehouse).groups()
      #expect(groups.map(\.reason) == ["the key appears more than once in a load"])
      #expect(groups.map(\.rows) == [2])
    }
  }

  @Test("rows of a table with marks are settled by a later row with their key")
  func marked() async throws {
    try await Bench.with { bench in
      try await bench.fill(
        "crm.customer",
        "customer_id | name | tier | modified_at\n1 | Acme | Gold | 2025-03-01\n2 | Bolt | Tin | 2025-03-01")
      try await bench.load()
      try await bench.add(
        "crm.customer", "customer_id | tier | modified_at\n1 | Silver | 2025-03-02\n2 | Key | 2025-03-02")
      try await bench.load()
      // No row comes any more, and nothing is settled by that.
      try await bench.script("delete from crm.customer where customer_id = 1")
      try await bench.load()
      try await bench.expect(
        "select key, row ->> 'tier' as tier, run_id as run, settled_run as settled, settlement from meta.reject order by reject_id",
        """
        key | tier   | run | settled | settlement
        1   | Gold   | 1   | 2       | a later row with its key was rejected
        2   | Tin    | 1   | 2       | a row with its key was taken in
        1   | Silver | 2   | -       | -
        """)
    }
  }

  @Test("replayed rows that are right now are taken in, the others stay with their reason")
  func replay() async throws {
    try await Bench.with { bench in
      try await bench.fill(
        "crm.sale",
        """
        sale_id | sold_on    | amount
        10      | 2025-03-01 | -1
        11      | 2025-03-02 | -2
        12      | 2025-03-02 | 12345678.90
        13      | 2025-03-02 | 5
        """)
      try await bench.load()
      #expect(try await bench.value("select count(*) from star.fact_sale") == "1")
      bench.model.sources["crm"]?.tables["sale"]?.rules[0].condition = "amount >= -1"
      let open = try await RejectLog(of: bench.warehouse).list().map(\.number)
      let mark = try await bench.table("select * from meta.mark")
      // What has changed in the source meanwhile is none of a replay's business.
      try await bench.script("update crm.sale set amount = 6 where sale_id = 13")
      let summary = try await bench.load(extent: .rejects(open))
      #expect(summary.remarks == ["Of 3 rejected rows 1 is right now, 2 stay rejected."])
      #expect(summary.steps.filter { $0.phase == .stage }.map(\.subject) == ["crm.sale"])
      let facts = "select sale_id, amount, loaded_run as run from star.fact_sale where retired_run is null order by 1"
      try await bench.expect(facts, "sale_id | amount | run\n10 | -1.00 | 2\n13 | 5.00 | 1")
      try await bench.expect(
        "select key, run_id as run, coalesce(last_run, run_id) as last, settlement from meta.reject order by reject_id",
        """
        key | run | last | settlement
        10  | 1   | 1    | it was replayed and taken in
        11  | 1   | 2    | -
        12  | 1   | 2    | -
        """)
      #expect(try await bench.table("select * from meta.mark") == mark)
      // The next run reads the table as a whole, since its definition has changed, and comes to the same.
      try await bench.load()
      try await bench.expect(facts, "sale_id | amount | run\n10 | -1.00 | 2\n13 | 6.00 | 3")
      #expect(try await RejectLog(of: bench.warehouse).list().map(\.key) == ["11", "12"])
    }
  }

  @Test("a table to which the definitions give a column is read whole by a replay, which then judges all of its rows")
  func widened() async throws {
    try await Bench.with { bench in
      try await bench.fill("crm.customer", "customer_id | tier\n1 | Key\n2 | Tin")
      try await bench.fill(
        "crm.sale", "sale_id | customer_id | sold_on | amount\n10 | 1 | 2025-03-01 | -1\n11 | 2 | 2025-03-01 | 1")
      try await bench.load()
      try await bench.script(
        """
        alter table crm.sale add channel text; update crm.sale set channel = 'shop';
        update crm.customer set tier = 'Base' where customer_id = 2;
        """)
      bench.model.sources["crm"]?.tables["sale"]?.columns["channel"] = .init(type: .text)
      bench.model.sources["crm"]?.tables["sale"]?.rules = []
      let open = try await RejectLog(of: bench.warehouse).list().map(\.number)
      #expect(open.count == 2)
      let summary = try await bench.load(extent: .rejects(open))
      #expect(
        summary.remarks == [
          "Read whole, since the definitions give them columns that were not there: crm.sale",
          "Of 2 rejected rows 1 is right now, 1 stays rejected.",
        ])
      try await bench.expect(
        "select sale_id, channel from staging.crm_sale order by 1", "sale_id | channel\n10 | shop\n11 | shop")
      // The other table's row was judged as it came once.
      #expect(try await RejectLog(of: bench.warehouse).list().map(\.key) == ["2"])
      try await bench.expect(
        "select sale_id, amount from star.fact_sale order by 1", "sale_id | amount\n10 | -1.00\n11 | 1.00")
      #expect(try await bench.load().step(.stage, "crm.sale")?.counts.changed == 0)
    }
  }

  @Test("a replay cannot put a row before the one that was taken for its key, nor take a line apart")
  func unplayable() async throws {
    try await FileBench.with { files, bench in
      try files.write(
        """
        id,name,amount,won,closed,seen
        1,Acme,5,yes,2025-03-01,2025-03-01 10:00:00
        1,Loser,5,yes,2025-03-01,2025-03-01 10:00:00
        2,too,few
        3,Cedar,-5,yes,2025-03-01,2025-03-01 10:00:00

        """)
      try await bench.load()
      bench.model.sources["files"]?.tables["deal"]?.rules = []
      let open = try await RejectLog(of: bench.warehouse).list().map(\.number)
      #expect(open.count == 3)
      let summary = try await bench.load(extent: .rejects(open))
      #expect(summary.remarks == ["Of 3 rejected rows 1 is right now, 2 stay rejected."])
      try await bench.expect(
        "select id, name, amount from star.dim_deal where deal_key > 0 order by 1",
        "id | name | amount\n1 | Acme | 5.00\n3 | Cedar | -5.00")
    }
  }

  @Test("facts that were no good are worked out again when the calendar has their day")
  func facts() async throws {
    try await Bench.with { bench in
      try await bench.fill("crm.sale", "sale_id | sold_on | amount\n10 | 2027-03-01 | 1\n11 | 2031-03-01 | 1")
      for _ in 1...2 { try await bench.load() }
      try await bench.expect("select key, target from meta.reject order by 1", "key | target\n10 | sale\n11 | sale")
      bench.model.calendar?.lastDay = "2028-12-31"
      let open = try await RejectLog(of: bench.warehouse).list().map(\.number)
      let summary = try await bench.load(extent: .rejects(open))
      #expect(summary.remarks == ["Of 2 rejected rows 1 is right now, 1 stays rejected."])
      try await bench.expect("select sale_id, sold_key from star.fact_sale", "sale_id | sold_key\n10 | 20270301")
      #expect(try await RejectLog(of: bench.warehouse).list().map(\.key) == ["11"])
    }
  }
}
