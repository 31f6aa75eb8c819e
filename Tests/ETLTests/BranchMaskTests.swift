import CubeModel
import Foundation
import OrderedCollections
import Postgres
import TestSupport
import Testing

@testable import ETL

/// What a fact has of a branch that has not changed is told apart from what is worked out anew by another value that
/// somebody has put there.
@Suite("Changes of some of the tables beside each other") struct BranchMaskTests {
  /// `each` fails over no sales; `mixed` rests on two tables, and `large` on another alias of one of them.
  private static let star = """
    star: sale
    caption: {en: Customers}
    grain: {en: One customer.}
    kind: periodic
    key: {customer_id: integer}
    dimensions:
      customer: {dimension: customer, caption: {en: Customer}}
      seen: {dimension: date, caption: {en: Seen}}
    measures:
      letters: {type: integer}
      sales: {type: integer}
      amount: {type: "decimal(8,2)"}
      each: {type: integer}
      large: {type: integer}
      changes: {type: integer}
      mixed: {type: integer}
    load:
      - from: crm.customer as c
        join:
          - {beside: crm.sale as s, on: s.customer_id = c.customer_id}
          - {beside: crm.sale as u, on: u.customer_id = c.customer_id and u.amount > 6}
          - {beside: crm.customer_history as h, on: h.customer_id = c.customer_id}
        group_by: [c.customer_id, c.name]
        day: "date '2025-03-10'"
        values:
          customer_id: c.customer_id
          customer: c.customer_id
          seen: "date '2025-03-10'"
          letters: length(c.name)
          sales: count(s.sale_id)
          amount: sum(s.amount)
          each: 100 / count(s.sale_id)
          large: count(u.sale_id)
          changes: count(h.history_id)
          mixed: count(s.sale_id) + 10 * count(h.history_id)
    """

  private static let facts = """
    select customer_id as key, letters, sales, amount, each, large, changes, mixed
    from star.fact_sale where retired_run is null order by 1
    """

  private static let atFirst = """
    key | letters | sales | amount | each | large | changes | mixed
    1   | 4       | 3     | 18.00  | 33   | 1     | 2       | 23
    2   | 4       | 1     | 9.00   | 100  | 1     | 0       | 1
    """

  /// Lends a loaded bench, in whose facts all measures are then made others than they should be: greater by a thousand.
  private static func with(
    _ star: String = star, marred: Bool = true, _ body: (inout Bench) async throws -> Void
  ) async throws {
    try await Bench.with { bench in
      bench.model = try ShopDefinitions.model(replacing: ["stars/sale.yaml": star])
      try await bench.fill("crm.customer", "customer_id | name | tier\n1 | Acme | Key\n2 | Bolt | Base")
      try await bench.fill(
        "crm.sale",
        """
        sale_id | customer_id | sold_on    | amount
        10      | 1           | 2025-03-01 | 5
        11      | 1           | 2025-03-02 | 6
        12      | 1           | 2025-03-03 | 7
        20      | 2           | 2025-03-01 | 9
        """)
      try await bench.fill(
        "crm.customer_history",
        "history_id | customer_id | valid_from | tier\n1 | 1 | 2025-01-01 | Base\n2 | 1 | 2025-02-01 | Key")
      try await bench.load()
      if marred {
        try await bench.script(
          """
          update star.fact_sale set letters = letters + 1000, sales = sales + 1000, amount = amount + 1000,
          each = each + 1000, large = large + 1000, changes = changes + 1000, mixed = mixed + 1000
          """)
      }
      try await body(&bench)
    }
  }

  /// Loads after an edit, and expects the facts of customers as drawn.
  private static func expect(
    _ drawn: String, after edit: String, in bench: Bench, sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    try await bench.script(edit)
    try await bench.load()
    let head = "key | letters | sales | amount | each | large | changes | mixed\n"
    try await bench.expect(facts, head + drawn, sourceLocation: sourceLocation)
  }

  private static let untouched = "\n2 | 1004 | 1001 | 1009.00 | 1100 | 1001 | 1000 | 1001"

  @Test("a change of one table leaves what rests on the others, and what rests on it and another is right")
  func one() async throws {
    try await Self.with { bench in
      try await Self.expect(
        "1 | 4 | 1003 | 1018.00 | 1033 | 1001 | 1 | 13" + Self.untouched,
        after: "delete from crm.customer_history where history_id = 1", in: bench)
      #expect(try await bench.value("select count(*) from star.fact_sale where retired_run is not null") == "1")
    }
    try await Self.with { bench in
      try await Self.expect(
        "1 | 4 | 2 | 11.00 | 50 | 0 | 1002 | 22" + Self.untouched,
        after: "delete from crm.sale where sale_id = 12", in: bench)
    }
  }

  @Test("a row that one alias of a table reads and another does not concerns the one alone")
  func alias() async throws {
    try await Self.with { bench in
      try await Self.expect(
        "1 | 4 | 2 | 13.00 | 50 | 1001 | 1002 | 22" + Self.untouched,
        after: "delete from crm.sale where sale_id = 10", in: bench)
    }
  }

  @Test("changes of two tables, in one run or one after the other, bring both up to date")
  func two() async throws {
    let (history, sale) = (
      "delete from crm.customer_history where history_id = 1", "delete from crm.sale where sale_id = 10"
    )
    let expected = "1 | 4 | 2 | 13.00 | 50 | 1001 | 1 | 12" + Self.untouched
    try await Self.with { bench in try await Self.expect(expected, after: "\(history); \(sale)", in: bench) }
    try await Self.with { bench in
      try await bench.script(history)
      try await bench.load()
      try await Self.expect(expected, after: sale, in: bench)
    }
  }

  @Test("a driving row that changes brings everything up to date, and so does one that comes")
  func driving() async throws {
    try await Self.with { bench in
      try await Self.expect(
        "1 | 6 | 3 | 18.00 | 33 | 1 | 2 | 23" + Self.untouched,
        after: "update crm.customer set name = 'Acme 2', modified_at = '2025-03-20' where customer_id = 1", in: bench)
      try await Self.expect(
        "1 | 6 | 3 | 18.00 | 33 | 1 | 2 | 23" + Self.untouched + "\n3 | 4 | 1 | 4.00 | 100 | 0 | 1 | 11",
        after: """
          insert into crm.customer (customer_id, name, modified_at) values (3, 'Core', '2025-03-20');
          insert into crm.sale (sale_id, customer_id, amount) values (30, 3, 4);
          insert into crm.customer_history (history_id, customer_id) values (3, 3)
          """, in: bench)
    }
  }

  @Test("a fact that was rejected is worked out as a whole, whatever changes")
  func rejected() async throws {
    try await Self.with(marred: false) { bench in
      let other = "2 | 4 | 1 | 9.00 | 100 | 1 | 0 | 1"
      try await Self.expect(
        other, after: "insert into crm.sale (sale_id, customer_id, amount) values (13, 1, 999999)", in: bench)
      try await Self.expect(
        other, after: "delete from crm.customer_history where history_id = 1", in: bench)
      let images = """
        select run_id as run, key, row ->> 'amount' as amount, row ->> 'changes' as changes, row ->> 'mixed' as mixed
        from meta.reject order by 1
        """
      try await bench.expect(
        images,
        "run | key | amount     | changes | mixed\n2   | 1   | 1000017.00 | 2       | 24\n3 | 1 | 1000017.00 | 1 | 14")
      try await Self.expect(
        "1 | 4 | 3 | 18.00 | 33 | 1 | 1 | 13\n" + other, after: "delete from crm.sale where sale_id = 13", in: bench)
    }
  }

  @Test("a fact that is rejected for what has changed is logged with what has not")
  func image() async throws {
    // Too wide from the first row on.
    let star = Self.star.replacing(
      "changes: count(h.history_id)", with: "changes: sum(h.history_id * 10000000000000000000.0)")
    try await Self.with(star, marred: false) { bench in
      #expect(try await bench.value("select count(*) from star.fact_sale") == "1")
      try await bench.script("insert into crm.customer_history (history_id, customer_id) values (3, 2)")
      try await bench.load()
      try await bench.expect(
        """
        select row ->> 'letters' as letters, row ->> 'amount' as amount, row ->> 'mixed' as mixed from meta.reject
        where key = '2'
        """,
        "letters | amount | mixed\n4 | 9.00 | 11")
    }
  }

  @Test("what tells the member or the day is worked out whatever changes")
  func roles() async throws {
    let seen = Self.star.replacing("seen: \"date '2025-03-10'\"", with: "seen: max(h.valid_from)")
    let day = Self.star.replacing("day: \"date '2025-03-10'\"", with: "day: max(h.valid_from)")
    let member = Self.star.replacing("customer: c.customer_id", with: "customer: max(h.customer_id)")
    let roles = """
      select customer_id as key, customer_key as customer, seen_key as seen from star.fact_sale
      where retired_run is null and customer_id = 1
      """
    for star in [seen, day, member] {
      try await Self.with(star) { bench in
        // A later version, on which no fact's day stands.
        try await bench.script(
          "update crm.customer set tier = 'Base', modified_at = '2025-03-20' where customer_id = 1")
        try await bench.load(on: "2025-03-25")
        let before = try await bench.table(roles)
        try await Self.expect(
          "1 | 4 | 2 | 13.00 | 50 | 1001 | 1002 | 22" + Self.untouched,
          after: "delete from crm.sale where sale_id = 10", in: bench)
        #expect(try await bench.table(roles) == before)
        #expect(before.rows.first?[1] != "-1")
      }
    }
  }

  @Test("a member whose versions change moves its fact and leaves what it has")
  func moved() async throws {
    try await Self.with { bench in
      try await bench.script("update crm.customer set tier = 'Base', modified_at = '2025-03-20' where customer_id = 1")
      try await bench.load(on: "2025-03-05")
      try await bench.expect(
        """
        select f.customer_id as key, tier, letters, sales, changes from star.fact_sale as f
        join star.dim_customer using (customer_key) where retired_run is null order by 1
        """,
        """
        key | tier | letters | sales | changes
        1   | Base | 4       | 1003  | 1002
        2   | Base | 1004    | 1001  | 1000
        """)
      // Moved again, and changed in one table besides.
      try await bench.script(
        """
        update crm.customer set tier = 'Key', modified_at = '2025-03-21' where customer_id = 1;
        delete from crm.customer_history where history_id = 1
        """)
      try await bench.load(on: "2025-03-06")
      try await bench.expect(
        """
        select f.customer_id as key, tier, letters, sales, changes, mixed from star.fact_sale as f
        join star.dim_customer using (customer_key) where retired_run is null and f.customer_id = 1
        """, "key | tier | letters | sales | changes | mixed\n1 | Key | 4 | 1003 | 1 | 13")
    }
  }

  @Test("of a key with several groups the fact is that of one of them as a whole")
  func groups() async throws {
    let star = Self.star.replacing("customer_id: c.customer_id", with: "customer_id: length(c.name)")
    try await Self.with(star) { bench in
      try await bench.script("delete from crm.customer_history where history_id = 1")
      try await bench.load()
      let fact = try await bench.table(Self.facts)
      let groups: [[String?]] = [
        ["4", "4", "3", "18.00", "33", "1", "1", "13"], ["4", "4", "1", "9.00", "100", "1", "0", "1"],
      ]
      #expect(fact.rows.count == 1 && fact.rows.allSatisfy(groups.contains), "\(fact)")
    }
  }

  private static func masks(of name: String, in model: Model) throws -> BranchMasks? {
    let context = RunContext(
      schema: WarehouseSchema(model: model), runID: 7, loadDay: "2025-03-10", book: DefinitionBook(),
      reporter: Reporter(progress: { _ in }, isCancelled: { false }))
    return try BranchMasks(of: FactTable(star: try #require(model.stars[name]), model: model), in: context)
  }

  private static func masks(_ star: String) throws -> BranchMasks? {
    try masks(of: "sale", in: ShopDefinitions.model(replacing: ["stars/sale.yaml": star]))
  }

  @Test("where something may be otherwise at another moment, all branches are worked out")
  func moments() throws {
    #expect(try Self.masks(Self.star) != nil)
    for moment in ["current_date", "now()::date", "'today'", "date 'now'", "own_day()"] {
      let star = Self.star.replacing("u.amount > 6", with: "u.sold_on < \(moment)")
      #expect(try Self.masks(star) == nil, "\(moment)")
    }
    #expect(try Self.masks(Self.star.replacing("length(c.name)", with: "extract(year from now())")) == nil)
    #expect(try Self.masks(Self.star.replacing("u.amount > 6", with: "u.sold_on < date '2025-01-01'")) != nil)
  }

  @Test("the months of the demo's customers are worked out table by table")
  func demo() throws {
    let model = try Model(readingFrom: PackageRoot.url.appending(path: "Cubes"), dashboards: nil)
    #expect(try Self.masks(of: "customer_month", in: model) != nil)
  }
}
