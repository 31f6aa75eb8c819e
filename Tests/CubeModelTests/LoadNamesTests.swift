import CubeModel
import OrderedCollections
import StarSchema
import Testing

@Suite("Which columns a load reads") struct LoadNamesTests {
  @Test(
    "any word that is a column's name counts, but for another table's; a row as a whole counts as all of them",
    arguments: [
      ("a.amount + b.amount", ["amount"]), ("amount", ["amount"]), ("A.Amount", ["amount"]),
      ("'amount' || a.\"name\"", ["name"]), ("sum(a.amount) filter (where name > '')", ["amount", "name"]),
      ("date", ["date"]), ("date(a.name)", ["date", "name"]), ("a is not null", nil), ("to_jsonb(a)", nil),
      ("count(a.*)", nil), ("a.unknown", nil), ("b.a", []), ("b is null", []),
      ("b.amount + a.name", ["name"]), ("b.amount + name", ["name"]), ("b.\"amount\"", []), ("c.amount", ["amount"]),
      ("(select b.amount from x as b)", ["amount"]), ("b.amount + (select 1)", ["amount"]),
      ("b.amount + amount", ["amount"]),
    ] as [(String, [String]?)])
  func names(expression: String, expected: [String]?) {
    let load = LoadDefinition(
      from: .init(source: "crm", table: "sale", alias: "a"),
      joins: [.init(table: .init(source: "crm", table: "other", alias: "b"), condition: "true", keepsUnmatched: true)],
      values: ["x": expression])
    #expect(load.names(readFrom: "a", having: ["amount", "name", "date"]) == expected.map(Set.init))
  }

  @Test("all parts of a load are looked at")
  func parts() {
    let load = LoadDefinition(
      from: .init(source: "crm", table: "sale", alias: "a"),
      joins: [
        .init(table: .init(source: "crm", table: "b", alias: "b"), condition: "a.c1 = b.d", keepsUnmatched: true)
      ],
      days: .init(alias: "d", first: "a.c2", last: "a.c3"), condition: "a.c4", groupBy: ["a.c5"], effectiveFrom: "a.c6",
      changedOn: "a.c7", day: "a.c8", values: ["x": "a.c9", "y": "a.c10"])
    let columns = (1...11).map { "c\($0)" }
    #expect(load.names(readFrom: "a", having: columns) == Set(columns.dropLast()))
    #expect(load.names(readFrom: "a", having: columns, exceptToJoin: ["b"]) == Set(columns.dropFirst().dropLast()))
    #expect(load.names(readFrom: "a", having: columns, exceptToJoin: ["c"]) == Set(columns.dropLast()))
  }

  private static let grouped = LoadDefinition(
    from: .init(source: "crm", table: "sale", alias: "a"),
    joins: [.init(table: .init(source: "crm", table: "other", alias: "b"), condition: "true", keepsUnmatched: true)],
    days: .init(alias: "d", first: "a.first", last: "a.last"), groupBy: ["a.amount"], values: [:])

  @Test(
    "the aliases that an expression names, also by a column alone; a query of its own may name any",
    arguments: [
      ("a.amount", ["a"]), ("a.x + b.y", ["a", "b"]), ("d.day", ["d"]), ("amount", ["a"]), ("size", ["b"]), ("1", []),
      ("to_jsonb(b)", ["b"]), ("(select 1)", nil),
    ] as [(String, [String]?)])
  func aliases(expression: String, expected: [String]?) {
    let tables = [(alias: "a", columns: ["amount"]), (alias: "b", columns: ["size"])]
    #expect(Self.grouped.aliases(in: expression, of: tables) == expected.map(Set.init))
  }

  @Test(
    "what may be an aggregate or a window is not known of each row",
    arguments: [
      ("a.amount", true, true), ("(a.day at time zone 'UTC')::date", true, true), ("min(a.day)", true, false),
      ("lag(a.day) over (order by a.id)", false, false), ("date_trunc('day', a.day)", true, false), ("(", false, false),
    ])
  func ofEachRow(expression: String, alone: Bool, inGroups: Bool) {
    var load = Self.grouped
    #expect(load.isKnown(ofEachRow: expression) == inGroups)
    load.groupBy = []
    #expect(load.isKnown(ofEachRow: expression) == alone)
  }

  @Test("a query of its own mentions aliases all the same")
  func mentioned() {
    let tables = [(alias: "a", columns: ["amount"]), (alias: "b", columns: ["size"])]
    let mentioned = { Self.grouped.mentioned(in: $0, of: tables) }
    #expect(mentioned("(select max(x.y) from x where x.z = b.z and amount > 1)") == ["a", "b"])
    #expect(mentioned("a.amount") == ["a"])
    #expect(mentioned("1") == [])
  }

  @Test(
    "columns, what is reckoned of them and comparisons are null with them; in doubt an expression is not",
    arguments: [
      ("a.amount", true), ("a.day::date", true), ("a.id = b.id and b.kind = 'x'", true), ("a.x * 2 || b.y", true),
      ("a.day between b.first and b.last", true), ("a.day >= date '2025-01-01'", true), ("coalesce(a.x, b.x)", false),
      ("a.id = b.id or a.x = b.x", false), ("b.x is null", false), ("case when b.x = 1 then 2 end", false),
      ("a.x is distinct from b.x", false), ("concat(a.x, b.x)", false), ("a.x in (1, 2)", false), ("(", false),
      ("array[a.x]", false), ("not a.x", false),
    ])
  func nullOnNull(expression: String, expected: Bool) {
    #expect(Self.grouped.isNullOnNull(expression) == expected)
  }

  @Test("a column behind its alias is plain, and nothing else is")
  func plain() {
    #expect(Self.grouped.plainColumn("a.amount").map { [$0.alias, $0.name] } == ["a", "amount"])
    for text in ["amount", "a.amount + 1", "(a.amount)", "a.b.c", "1.5"] {
      #expect(Self.grouped.plainColumn(text) == nil)
    }
  }

  @Test(
    "a rule that rests on a row's own values holds once it held; in doubt it does not",
    arguments: [
      ("amount >= 0", true), ("change in (-1, 1)", true), ("coalesce(a, 0) < b and not (c is null)", true),
      ("closed_on <= current_date", false), ("opened_at < now()", false), ("a < 'now'::timestamptz", false),
      ("a in (select b from c)", false), ("random() < amount", false), ("opened_on < date 'today'", false),
      ("(opened_at at time zone 'UTC') > b", false), ("meta.own(amount)", false),
    ])
  func lasting(condition: String, expected: Bool) {
    #expect(CheckDefinition.Rule.condition(condition).holdsOnceItHeld == expected)
  }

  @Test(
    "columns are equal wherever a condition holds only where that is sure",
    arguments: [
      ("q.survey_id = s.survey_id and q.question = 'csat'", ["q.survey_id = s.survey_id"]),
      ("a.x = b.x AND (b.y > 2) AND \"c\".z = a.z", ["a.x = b.x", "c.z = a.z"]),
      ("a.x = b.x and a.y between b.y and b.z", ["a.x = b.x"]),
      ("a.y between b.y and b.z and a.x = b.x", ["a.x = b.x"]),
      ("a.y between b.y and b.x = a.x", []), ("case when a.y and a.x = b.x and b.y then false else true end", []),
      ("a.x = b.x or a.y = b.y", []), ("not a.x = b.x", []), ("a.x = b.x and not a.y = b.y", ["a.x = b.x"]),
      ("(a.x = b.x) is not true", []), ("a.x = b.x + 1", []), ("a.x = b.x::date", []), ("a.x = b.f(1)", []),
      ("coalesce(a.x = b.x, true)", []), ("case when true then a.x = b.x else true end", []),
      ("a.x = any (b.x)", []), ("s.a.x = b.x", []), ("a.x = b.x and (", []), ("true", []),
    ])
  func equalities(condition: String, expected: [String]) {
    let found = LoadDefinition.equalities(requiredBy: condition)
    #expect(found.map { "\($0.left.alias).\($0.left.name) = \($0.right.alias).\($0.right.name)" } == expected)
  }

  @Test(
    "what a condition makes of a column is read where it is the same for ever",
    arguments: [
      (
        "x.currency = o.currency and x.month = date_trunc('month', o.at at time zone 'UTC')::date",
        "x.month = o: (date_trunc('month', (at at time zone 'UTC')))::date"
      ),
      (
        "date_trunc('MONTH', o.at AT TIME ZONE 'utc')=x.month",
        "x.month = o: date_trunc('month', (at at time zone 'UTC'))"
      ),
      ("x.month = (o.at at time zone 'UTC')::date", "x.month = o: ((at at time zone 'UTC'))::date"),
      ("x.month = date_trunc('week', o.day::timestamp)", "x.month = o: date_trunc('week', (day)::timestamp)"),
      ("x.currency = lower(\"o\".currency)", "x.currency = o: lower(currency)"),
      ("x.currency = trim((o.currency))", "x.currency = o: trim(currency)"),
      // By the time zone of the session.
      ("x.month = date_trunc('month', o.day)", nil), ("x.month = date_trunc('month', o.at)::date", nil),
      ("x.month = o.at::date", nil), ("x.month = date_trunc('month', o.at::timestamp)", nil),
      ("x.month = o.day::timestamp at time zone 'UTC'", nil),
      ("x.at = o.at at time zone 'UTC'", nil), ("x.at = o.day::timestamp", nil),
      // By rules that change.
      ("x.month = (o.at at time zone 'Europe/London')::date", nil),
      ("x.month = (o.at at time zone o.currency)::date", nil),
      // Nothing else is known of.
      ("x.month = o.day", nil), ("x.month = o.day::date", nil), ("x.month = o.day + 1", nil),
      ("x.month = own.month(o.day)", nil), ("x.month = date_trunc('year', o.day::timestamp)", nil),
      ("x.month = date_trunc('month', o.day::timestamp)::date[]", nil), ("x.month = o.unknown::timestamp::date", nil),
      ("x.currency = lower(o.currency || o.country)", nil), ("x.currency = lower(o.currency, 1)", nil),
      ("x.currency = lower(upper(o.currency))", nil), ("x.currency = md5(o.currency)", nil),
      ("x.currency = lower(o.currency) collate \"C\"", nil), ("x.currency = lower(currency)", nil),
      ("x.n = lower(o.n)", nil), ("x.month = lower(o.currency)", nil),
      // Over two tables, or none besides, or not always so.
      ("x.month = date_trunc('month', coalesce(o.day, p.day)::timestamp)", nil),
      ("x.currency = lower(x.currency)", nil),
      ("x.month >= (o.at at time zone 'UTC')::date", nil), ("x.month <> (o.at at time zone 'UTC')::date", nil),
      ("x.currency = o.currency or x.currency = lower(o.currency)", nil), ("not x.currency = lower(o.currency)", nil),
      ("x.currency = lower(o.currency) is not true", nil),
    ] as [(String, String?)])
  func derivedEqualities(condition: String, expected: String?) {
    let types: [String: ColumnType] = ["at": .timestamp, "day": .date, "month": .date, "n": .integer]
    let texts = ["currency", "country"]
    let found = LoadDefinition.derivedEqualities(requiredBy: condition) { _, name in
      texts.contains(name) ? .text : types[name]
    }
    #expect(
      found.map {
        "\($0.column.alias).\($0.column.name) = \($0.derived.alias): \($0.derived.value.sql(of: $0.derived.value.name))"
      }
        == [expected].compactMap(\.self))
  }
}
