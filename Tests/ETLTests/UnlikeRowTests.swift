import ETL
import TestSupport
import Testing

@Suite("Changes that leave what facts read as it was") struct UnlikeRowTests {
  private static let facts = """
    select invoice_id as invoice, part, to_char(d.day, 'MM-DD') as day, amount::real, more::real
    from star.fact_due join star.dim_date as d on d.date_key = month_end_key where retired_run is null order by 1, 2
    """

  private static let atFirst = """
    invoice | part | day   | amount | more
    1       | 1    | 01-31 | 10     | 1
    1       | 2    | 02-28 | 7      | 1
    1       | 3    | 03-31 | 7      | 1
    1       | 4    | 04-30 | 7      | 1
    2       | 2    | 02-28 | 20     | 2
    2       | 3    | 03-31 | 20     | 2
    2       | 4    | 04-30 | 20     | 2
    """

  private static func with(
    _ load: String = InvoiceDefinitions.open, deletes: String = "", _ body: (inout Bench) async throws -> Void
  ) async throws {
    try await withTestDatabase { address in
      var bench = Bench(address: address, model: try InvoiceDefinitions.model(["due": load], deletes: deletes))
      try await bench.script(InvoiceDefinitions.tables)
      try await body(&bench)
    }
  }

  /// Loads after an edit, and expects so many facts to have been worked out, added, retired and found as they were.
  private static func expect(
    _ came: Int, _ inserted: Int, _ retired: Int, _ unchanged: Int, after edit: String, in bench: Bench,
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    try await bench.script(edit)
    let counts = try #require(try await bench.load().step(.load, "due")?.counts, sourceLocation: sourceLocation)
    #expect(
      [counts.came, counts.inserted, counts.retired, counts.unchanged] == [came, inserted, retired, unchanged],
      "\(edit)", sourceLocation: sourceLocation)
  }

  @Test("an invoice that is settled after the last month concerns no fact, and within them the later months alone")
  func settled() async throws {
    try await Self.with { bench in
      try await bench.load()
      try await bench.expect(Self.facts, Self.atFirst)
      try await Self.expect(
        0, 0, 0, 0, after: "update crm.invoice set settled_on = '2025-05-02' where invoice_id = 1", in: bench)
      try await bench.expect(Self.facts, Self.atFirst)
      try await Self.expect(
        0, 0, 2, 0, after: "update crm.invoice set settled_on = '2025-03-15' where invoice_id = 1", in: bench)
      try await bench.expect(
        Self.facts,
        """
        invoice | part | day   | amount | more
        1       | 1    | 01-31 | 10     | 1
        1       | 2    | 02-28 | 7      | 1
        2       | 2    | 02-28 | 20     | 2
        2       | 3    | 03-31 | 20     | 2
        2       | 4    | 04-30 | 20     | 2
        """)
      try await Self.expect(
        1, 1, 0, 0, after: "update crm.invoice set settled_on = '2025-04-15' where invoice_id = 1", in: bench)
      try await Self.expect(
        1, 1, 0, 0, after: "update crm.invoice set settled_on = null where invoice_id = 1", in: bench)
      try await bench.expect(Self.facts, Self.atFirst)
    }
  }

  @Test("a column that a value, a group or a condition reads besides concerns all months")
  func readBesides() async throws {
    let read = [
      InvoiceDefinitions.open.replacing("more: f.wave", with: "more: extract(month from i.settled_on)")
        .replacing("f.wave]", with: "i.settled_on]"),
      InvoiceDefinitions.open.replacing("f.wave]", with: "f.wave, i.settled_on]"),
      InvoiceDefinitions.open.replacing(
        "  group_by", with: "  where: i.settled_on is null or i.settled_on < '2025-06-01'\n  group_by"),
      InvoiceDefinitions.open.replacing("p.paid_on <= m", with: "i.settled_on is null and p.paid_on <= m"),
    ]
    for (load, counts) in zip(read, [(4, 4, 4, 0), (4, 0, 0, 4), (4, 0, 0, 4), (4, 3, 3, 1)]) {
      try await Self.with(load) { bench in
        try await bench.load()
        try await Self.expect(
          counts.0, counts.1, counts.2, counts.3,
          after: "update crm.invoice set settled_on = '2025-05-02' where invoice_id = 1", in: bench)
      }
    }
  }

  @Test("another amount, or another office in a join on no way to the key, concerns all months beside the window")
  func readElsewhere() async throws {
    try await Self.with { bench in
      try await bench.load()
      try await Self.expect(
        2, 2, 4, 0, after: "update crm.invoice set settled_on = '2025-03-15', amount = 11 where invoice_id = 1",
        in: bench)
      try await Self.expect(3, 3, 3, 0, after: "update crm.invoice set office_id = 1 where invoice_id = 2", in: bench)
      try await bench.expect(
        Self.facts,
        """
        invoice | part | day   | amount | more
        1       | 1    | 01-31 | 11     | 1
        1       | 2    | 02-28 | 8      | 1
        2       | 2    | 02-28 | 20     | 1
        2       | 3    | 03-31 | 20     | 1
        2       | 4    | 04-30 | 20     | 1
        """)
    }
  }

  @Test("a payment that moves to another day concerns the months between, and to another invoice those of both")
  func partner() async throws {
    try await Self.with { bench in
      try await bench.load()
      try await Self.expect(
        1, 1, 1, 0, after: "update crm.payment set paid_on = '2025-03-05' where payment_id = 1", in: bench)
      try await Self.expect(
        4, 4, 4, 0, after: "update crm.payment set invoice_id = 2 where payment_id = 1", in: bench)
      try await bench.expect(
        Self.facts,
        """
        invoice | part | day   | amount | more
        1       | 1    | 01-31 | 10     | 1
        1       | 2    | 02-28 | 10     | 1
        1       | 3    | 03-31 | 10     | 1
        1       | 4    | 04-30 | 10     | 1
        2       | 2    | 02-28 | 20     | 2
        2       | 3    | 03-31 | 17     | 2
        2       | 4    | 04-30 | 17     | 2
        """)
    }
  }

  @Test("an invoice that goes and comes back takes its facts along, be it not given, marked or named by a tombstone")
  func going() async throws {
    let ways = [
      (
        "", "delete from crm.invoice where invoice_id = 1",
        "insert into crm.invoice values (1, 1, '2025-01-10', null, 10, false, 0)"
      ),
      (
        "deleted_when: is_void", "update crm.invoice set is_void = true where invoice_id = 1",
        "update crm.invoice set is_void = false where invoice_id = 1"
      ),
      (
        "deletes: {tombstones: deletion, key: [record]}",
        """
        insert into crm.deletion values (1, 1);
        update crm.invoice set settled_on = '2025-05-02' where invoice_id = 1
        """,
        """
        delete from crm.deletion where deletion_id = 1;
        update crm.invoice set settled_on = '2025-06-02' where invoice_id = 1
        """
      ),
    ]
    for (deletes, goes, comes) in ways {
      try await Self.with(deletes: deletes) { bench in
        try await bench.load()
        try await Self.expect(0, 0, 4, 0, after: goes, in: bench)
        try await Self.expect(4, 4, 0, 0, after: comes, in: bench)
        try await bench.expect(Self.facts, Self.atFirst)
      }
    }
  }

  @Test("a row whose partner no longer lies in its window stands for itself, and finds its partner again")
  func withoutPartner() async throws {
    let facts = "select invoice_id as invoice, part from star.fact_due where retired_run is null order by 1, 2"
    try await Self.with(InvoiceDefinitions.partners) { bench in
      try await bench.script("update crm.invoice set settled_on = '2025-02-01'")
      try await bench.script("insert into crm.payment values (9, 1, '2025-12-01', 1)")
      try await bench.load()
      // What is gone is still staged, and must not hide that there is no partner.
      try await Self.expect(0, 0, 1, 0, after: "delete from crm.payment where payment_id = 9", in: bench)
      try await bench.expect(facts, "invoice | part\n1 | 1\n2 | 0")
      try await Self.expect(
        1, 1, 1, 0, after: "update crm.invoice set settled_on = '2025-02-06' where invoice_id = 1", in: bench)
      try await bench.expect(facts, "invoice | part\n1 | 0\n2 | 0")
      try await Self.expect(
        1, 1, 1, 0, after: "update crm.invoice set settled_on = '2025-02-03' where invoice_id = 1", in: bench)
      try await bench.expect(facts, "invoice | part\n1 | 1\n2 | 0")
      try await Self.expect(
        1, 1, 1, 0, after: "update crm.payment set paid_on = '2025-02-02' where payment_id = 1", in: bench)
      try await bench.expect(facts, "invoice | part\n1 | 0\n2 | 0")
    }
  }

  @Test("a window that moves from one month to another of the same half year concerns the half year")
  func withinKey() async throws {
    try await Self.with(InvoiceDefinitions.halves) { bench in
      try await bench.script("update crm.invoice set settled_on = '2025-02-11'")
      try await bench.load()
      try await bench.expect(Self.facts, "invoice | part | day | amount | more\n1 | 1 | 01-31 | 1 | 0")
      try await Self.expect(
        1, 1, 1, 0,
        after: "update crm.invoice set invoiced_on = '2025-02-01', settled_on = '2025-03-01' where invoice_id = 1",
        in: bench)
      try await bench.expect(Self.facts, "invoice | part | day | amount | more\n1 | 1 | 02-28 | 1 | 0")
    }
  }

  @Test("a condition that holds without a partner lets go of the facts of which a partner comes that it leaves out")
  func leftOut() async throws {
    let load = InvoiceDefinitions.open.replacing("  group_by", with: "  where: f.wave is distinct from 3\n  group_by")
    try await Self.with(load) { bench in
      try await bench.script("delete from crm.office where office_id = 1")
      try await bench.load()
      try await Self.expect(0, 0, 4, 0, after: "insert into crm.office values (1, 3, 0)", in: bench)
      try await Self.expect(4, 4, 0, 0, after: "delete from crm.office where office_id = 1", in: bench)
    }
  }

  @Test("a payment that moves to another invoice of the same office concerns the office")
  func withinKeyOfDriving() async throws {
    try await Self.with(InvoiceDefinitions.offices) { bench in
      try await bench.script("update crm.invoice set office_id = 1")
      try await bench.load()
      try await bench.expect(Self.facts, "invoice | part | day | amount | more\n1 | 1 | 02-05 | 10 | 0")
      try await Self.expect(
        1, 1, 1, 0, after: "update crm.payment set invoice_id = 2 where payment_id = 1", in: bench)
      try await bench.expect(Self.facts, "invoice | part | day | amount | more\n1 | 1 | 02-05 | 20 | 0")
    }
  }

  @Test("an invoice and a month that change in the same run are compared with the former month and with that of now")
  func both() async throws {
    try await Self.with { bench in
      try await bench.load()
      try await Self.expect(
        2, 2, 3, 0,
        after: """
          update crm.invoice set settled_on = '2025-03-25' where invoice_id = 1;
          update crm.period set last_day = '2025-03-20' where period_id = 3;
          """, in: bench)
      try await bench.expect(
        Self.facts,
        """
        invoice | part | day   | amount | more
        1       | 1    | 01-31 | 10     | 1
        1       | 2    | 02-28 | 7      | 1
        1       | 3    | 03-20 | 7      | 1
        2       | 2    | 02-28 | 20     | 2
        2       | 3    | 03-20 | 20     | 2
        2       | 4    | 04-30 | 20     | 2
        """)
    }
  }

  @Test("three tables that change in the same run are each compared with every image of the others")
  func three() async throws {
    try await Self.with(InvoiceDefinitions.steps) { bench in
      try await bench.load()
      try await bench.expect(
        Self.facts, "invoice | part | day | amount | more\n1 | 2 | 01-01 | 10 | 0\n2 | 4 | 01-01 | 20 | 0")
      let edits = ["invoice", "period", "office"].map { "update crm.\($0) set step = 1 where \($0)_id = 1" }
      try await Self.expect(0, 0, 1, 0, after: edits.joined(separator: ";"), in: bench)
      try await bench.expect(Self.facts, "invoice | part | day | amount | more\n2 | 4 | 01-01 | 20 | 0")
    }
  }

  @Test("bounds of days count as read: other days are other facts, and a window that ends later is none")
  func days() async throws {
    try await Self.with(InvoiceDefinitions.days) { bench in
      try await bench.script("delete from crm.invoice where invoice_id = 2")
      try await bench.load()
      let head = "invoice | part | day | amount | more\n"
      try await bench.expect(Self.facts, head + "1 | 1 | 01-11 | 2 | 0\n1 | 2 | 01-12 | 3 | 0")
      try await Self.expect(
        0, 0, 0, 0, after: "update crm.invoice set settled_on = '2025-03-01' where invoice_id = 1", in: bench)
      try await Self.expect(
        2, 2, 2, 0,
        after: "update crm.invoice set settled_on = '2025-03-02', invoiced_on = '2025-01-11' where invoice_id = 1",
        in: bench)
      try await bench.expect(Self.facts, head + "1 | 1 | 01-12 | 2 | 0\n1 | 2 | 01-13 | 3 | 0")
      try await Self.expect(
        0, 0, 1, 0, after: "update crm.invoice set settled_on = '2025-02-02' where invoice_id = 1", in: bench)
    }
  }
}
