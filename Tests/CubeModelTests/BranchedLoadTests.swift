import CubeModel
import OrderedCollections
import Testing

@Suite("Loads whose aggregates are worked out table by table") struct BranchedLoadTests {
  private static let tables = [
    ("c", ["customer_id", "name"]), ("e", ["customer_id", "reason"]),
    ("s", ["sale_id", "customer_id", "amount", "rate", "kind", "sold_at"]), ("l", ["sale_id", "quantity"]),
    ("h", ["history_id", "customer_id", "tier"]),
  ].map { (alias: $0.0, columns: $0.1) }
  private static let anchors = ["s": "s", "l": "s", "h": "h"]

  private static func load(_ values: [String], change: (inout LoadDefinition) -> Void = { _ in }) -> LoadDefinition {
    func join(_ alias: String, _ condition: String, beside: Bool = false) -> LoadDefinition.Join {
      .init(
        table: .init(source: "crm", table: alias, alias: alias), condition: condition, keepsUnmatched: true,
        standsBeside: beside)
    }
    var load = LoadDefinition(
      from: .init(source: "crm", table: "c", alias: "c"),
      joins: [
        join("e", "e.customer_id = c.customer_id"), join("s", "s.customer_id = c.customer_id", beside: true),
        join("l", "l.sale_id = s.sale_id"), join("h", "h.customer_id = c.customer_id", beside: true),
      ], groupBy: ["c.customer_id", "coalesce(c.name, 'none')", "e.reason"],
      values: OrderedDictionary(uniqueKeysWithValues: values.enumerated().map { ("v\($0)", $1) }))
    change(&load)
    return load
  }

  private static func branched(
    _ values: String..., change: (inout LoadDefinition) -> Void = { _ in }
  ) -> BranchedLoad? {
    BranchedLoad(load(["count(s.sale_id)"] + values, change: change), anchors: anchors, tables: tables)
  }

  @Test(
    "an aggregate belongs to the table whose columns it reads, is kept once, and gives way to a column of the groups")
  func aggregates() throws {
    let branched = try #require(
      Self.branched(
        "round(avg(l.quantity), 2) - max( h.history_id )", "COUNT(s.sale_id) + max(h.history_id) * c.customer_id"))
    #expect(
      branched.aggregates.map { "\($0.beside): \($0.text)" } == [
        "s: count(s.sale_id)", "s: avg(l.quantity)", "h: max( h.history_id )",
      ])
    #expect(branched.aggregates.map(\.counts) == [true, false, false])
    #expect(branched.besides == ["s", "h"])
    #expect(
      Array(branched.load.values.values).map { $0.replacing("  ", with: " ") } == [
        "plumb_groups.plumb_aggregate_1 ",
        "round(plumb_groups.plumb_aggregate_2 , 2) - plumb_groups.plumb_aggregate_3 ",
        "plumb_groups.plumb_aggregate_1 + plumb_groups.plumb_aggregate_3 * plumb_groups.plumb_group_1 ",
      ])
  }

  @Test(
    "what a table beside others comes to is worked out over its own rows",
    arguments: [
      "sum(round(l.quantity / s.rate, 2)) filter (where s.sold_at > c.customer_id - 365)",
      "count(distinct s.kind) filter (where s.kind like 'a%')", "max((s.sold_at at time zone 'UTC')::date)",
      "min(s.amount) filter (where coalesce(l.quantity, 1) > 0)", "count(*) filter (where s.kind = 'sum(h.tier)')",
      "sum(1) filter (where s.sale_id is not null and e.reason is null)", "avg(s.amount::numeric(12, 2))",
      "count(*) filter (where s.amount between 1 and e.customer_id)", "count(s.amount not in (1, 2))",
      "string_agg(s.kind, ', ' order by s.sale_id)", "array_agg(s.kind) filter (where s.sale_id > 0)",
      "sum(extract(year from s.sold_at))",
      "case when max(s.amount) > 0 then ') count(' else coalesce(c.name, 'none') end",
      "case when e.reason = 'left' then count(/* of h */ h.tier) else 0 end", "bool_or(not s.kind = 'a')",
    ])
  func takenApart(value: String) throws {
    #expect(Self.branched(value) != nil)
  }

  @Test(
    "an aggregate that may count rows of other tables, or is not known, leaves the load as it is",
    arguments: [
      "count(*)", "count(c.customer_id)", "sum(c.customer_id + 1)", "sum(s.amount * h.history_id)",
      "sum(coalesce(s.amount, 1))",
      "count(s.amount is null)", "count(s)", "count(s.*)", "count((s.amount, s.rate))",
      "count(s.amount = 1 and c.customer_id = 2)",
      "count(s.amount between c.customer_id and 2)", "count(*) filter (where s.kind = 'a' or c.customer_id = 1)",
      "count(*) filter (where s.kind = 'a' and s.amount > 1 or c.customer_id = 1)",
      "count(*) filter (where s.kind is null)", "count(*) filter (where c.customer_id not between s.amount and 2)",
      "count(*) filter (where not (s.kind = 'a' and c.customer_id = 1))", "array_agg(s.kind)",
      "string_agg(c.name, s.kind)",
      "max(s.amount) over ()", "percentile_cont(0.5) within group (order by s.amount)", "own_total(s.amount)",
      "own_total(c.customer_id)", "sum(own_rate(s.amount))", "sum((select 1))", "max(s.kind || 'a')",
      "sum(case when s.amount > 1 then 1 end)",
      "count(sale_id)", "c.name", "upper(coalesce(c.name, 'none') || e.reason) || c.name", "s.amount",
      "grouping(c.customer_id)",
      "count(s.amount in (1, c.customer_id))", "count(array[s.amount])",
    ])
  func leftAlone(value: String) throws {
    #expect(Self.branched(value) == nil)
  }

  @Test("groups by what belongs to a table beside others, or by a place in the list, are left as they are")
  func groups() throws {
    for group in ["s.kind", "1", "rollup(c.customer_id)", "(select 1)", "max(c.customer_id)"] {
      #expect(Self.branched { $0.groupBy.append(group) } == nil, "\(group)")
    }
    #expect(Self.branched { $0.groupBy.append("c.customer_id + 1") } != nil)
    #expect(Self.branched { $0.groupBy = [] } == nil)
  }

  @Test("conditions on a table beside others, and joins that read two of them, are left as they are")
  func conditions() throws {
    #expect(Self.branched { $0.condition = "s.kind is null or s.kind = 'a'" } == nil)
    #expect(Self.branched { $0.condition = "exists (select from s)" } == nil)
    #expect(Self.branched { $0.condition = "c.name <> 'a'" } != nil)
    #expect(Self.branched { $0.days = .init(alias: "d", first: "s.sold_at", last: "current_date") } == nil)
    #expect(Self.branched { $0.days = .init(alias: "d", first: "date '2025-01-01'", last: "current_date") } != nil)
    #expect(Self.branched { $0.joins[3].condition += " and h.tier = s.kind" } == nil)
    #expect(Self.branched { $0.joins[3].condition += " and exists (select)" } == nil)
    #expect(Self.branched { $0.joins[3].standsBeside = false } == nil)
  }

  @Test("groups that an inner join takes from one of the tables are those of another, unless each takes some")
  func innerJoins() throws {
    #expect(Self.branched { $0.joins[2].keepsUnmatched = false } != nil)
    var load = Self.load(["count(s.sale_id)"]) { $0.joins[2].keepsUnmatched = false }
    load.joins.append(load.joins[2])
    load.joins[4].table.alias = "i"
    load.joins[4].condition = "i.tier = h.tier"
    let tables = Self.tables + [(alias: "i", columns: ["tier"])]
    let anchors = Self.anchors.merging(["i": "h"]) { first, _ in first }
    #expect(BranchedLoad(load, anchors: anchors, tables: tables) == nil)
  }
}
