import CubeModel
import OrderedCollections
import Postgres
import StarSchema
import TestSupport
import Testing

@testable import ETL

@Suite("Joins by what is made of a column") struct DerivedJoinTests {
  private static let month = "date_trunc('month', s.sold_at at time zone 'UTC')::date"
  private static let index = "crm_sale_sold_at_utc_month_date_derived"

  /// The shop with sales at a moment, in a currency, at the rate of a month.
  private static func model(on condition: String? = nil, saleColumns: String = "") throws -> Model {
    try ShopDefinitions.model(
      "sources/crm.yaml",
      [
        (
          "      sold_on: date\n",
          "      sold_on: date\n      sold_at: timestamp\n      currency: \(saleColumns.isEmpty ? "text" : saleColumns)\n"
        ),
        (
          "  sale:\n",
          """
            rate:
              key: [currency, month]
              changes: full compare
              columns: {currency: text, month: date, since: date, code: text, factor: "decimal(8,2)"}
            sale:

          """
        ),
      ],
      besides: [
        "stars/sale.yaml": (ShopDefinitions.files["stars/sale.yaml"] ?? "").replacing(
          "crm.sale as s\n",
          with: """
            crm.sale as s
                join: [{left: crm.rate as x, on: "\(condition ?? "x.currency = s.currency and x.month = \(month)")"}]

            """
        ).replacing("amount: s.amount}", with: "amount: s.amount / x.factor}")
      ])
  }

  /// Lends a loaded shop with 300 sales of two currencies in five months of 2025.
  private static func with(_ condition: String? = nil, _ body: (inout Bench) async throws -> Void) async throws {
    try await Bench.with { bench in
      bench.model = try model(on: condition)
      try await bench.script(
        """
        alter table crm.sale add sold_at timestamptz, add currency text;
        create table crm.rate (currency text, month date, since date, code text, factor numeric, primary key (currency, month));
        insert into crm.sale (sale_id, customer_id, sold_on, amount, sold_at, currency)
          select i, i % 3, '2025-03-01', i, timestamptz '2025-01-01Z' + i * interval '12 hours',
            case when i % 2 = 0 then 'EUR' else 'USD' end from generate_series(1, 300) as i;
        insert into crm.rate select c, month, month, c, 2
          from unnest(array['EUR', 'USD']) as c, generate_series(date '2025-01-01', '2025-04-01', '1 month') as month;
        """)
      try await bench.load()
      try await body(&bench)
    }
  }

  @Test("what is made of a column gets an index where it stands in staging as it is read")
  func wanted() throws {
    func found(_ model: Model) -> [String: [String]] {
      JoinColumns(model: model).derivedByTable.mapValues { $0.map { $0.sql(of: $0.name) } }
    }
    let month = "(date_trunc('month', (sold_at at time zone 'UTC')))::date"
    #expect(try found(Self.model()) == ["crm.sale": [month]])
    #expect(try found(Self.model(on: "x.month = date_trunc('month', s.sold_at)::date")) == [:])
    #expect(try found(Self.model(on: "x.code = lower(s.currency)")) == ["crm.sale": ["lower(currency)"]])
    #expect(try found(Self.model(on: "lower(x.code) = s.currency")) == ["crm.rate": ["lower(code)"]])
    // There are few currencies.
    #expect(try found(Self.model(on: "x.currency = lower(s.currency)")) == [:])
    let mended = try Self.model(on: "x.code = lower(s.currency)", saleColumns: "{type: text, mend: {EURO: EUR}}")
    #expect(found(mended) == [:])
    var texts = try Self.model()
    texts.sources["crm"]?.connector = .files(environment: nil, folder: "/", dialect: FileDialect())
    #expect(found(texts) == [:])
  }

  @Test("PostgreSQL takes into an index whatever is read as the same for ever")
  func immutable() async throws {
    let moments = ["s.day::timestamp", "s.at at time zone 'UTC'"]
    var expressions = ["lower(s.word)", "upper(s.word)", "trim(s.word)"]
    for moment in moments {
      expressions += ["(\(moment))::date", moment]
      for unit in ["day", "week", "month", "quarter"] {
        expressions += [
          "date_trunc('\(unit)', \(moment))", "date_trunc('\(unit)', date_trunc('day', \(moment)))::date",
        ]
      }
    }
    let types: [String: ColumnType] = ["at": .timestamp, "day": .date, "word": .text]
    var statements = ["create table read (at timestamptz, day date, word text)"]
    statements.append(
      "insert into read values ('infinity', '-infinity', ''), (null, null, null), ('0044-03-15 BC', '9999-12-31', 'ǅ')")
    for expression in expressions {
      let other = expression.contains("word") ? "word" : "day"
      let found = LoadDefinition.derivedEqualities(requiredBy: "x.\(other) = \(expression)") { types[$1] }
      let value = try #require(found.first, "\(expression)").derived.value
      let text = value.sql(of: "\"\(value.name)\"")
      statements.append("create index on read ((\(text)))")
      statements.append(
        "do $$begin assert (select bool_and((\(text)) is not distinct from (\(expression))) from read as s); end$$")
    }
    let script = statements.joined(separator: ";\n")
    try await Bench.with { bench in try await bench.script(script) }
  }

  @Test("the index is made by a first load, and by the next one where a warehouse does not have it yet")
  func made() async throws {
    try await Self.with { bench in
      let index =
        "select indexdef like '%date_trunc(%AT TIME ZONE%' as told from pg_indexes where indexname = '\(Self.index)'"
      try await bench.expect(index, "told\nt")
      try await bench.script("drop index staging.\(Self.index)")
      let plan = try await LoadPlan.make(model: bench.model, warehouse: bench.warehouse)
      #expect(plan.migrations.map(\.description) == ["create index staging.\(Self.index)"])
      try await bench.load()
      try await bench.expect(index, "told\nt")
      #expect(try await LoadPlan.make(model: bench.model, warehouse: bench.warehouse).migrations.isEmpty)
    }
  }

  @Test("a column of which the index holds something is changed to another type")
  func changedType() async throws {
    try await Self.with { bench in
      try await bench.script("alter table crm.sale alter sold_at type date using (sold_at at time zone 'UTC')::date")
      bench.model.sources["crm"]?.tables["sale"]?.columns["sold_at"]?.type = .date
      bench.model.stars["sale"]?.loads[0].joins[0].condition = "x.currency = s.currency and x.month = s.sold_at"
      try await bench.load(allowing: ["staging.crm_sale.sold_at"])
      try await bench.expect(
        "select count(*) as there from pg_indexes where indexname = '\(Self.index)'", "there\n0")
    }
  }

  @Test(
    "changed rates lead to the sales that they stand for, before and now, and to no others",
    arguments: ["month", "since"])
  func facts(joined: String) async throws {
    let edits = [
      ("update crm.rate set factor = 4 where currency = 'EUR' and month = '2025-02-01'", 28),
      ("insert into crm.rate values ('USD', '2025-05-01', '2025-05-01', 'USD', 5)", 30),
      ("delete from crm.rate where currency = 'USD' and month = '2025-05-01'", 30),
      ("update crm.rate set \(joined) = '2026-01-01' where currency = 'EUR' and month = '2025-03-01'", 31),
      ("insert into crm.rate values ('EUR', '2027-01-01', '2027-01-01', 'EUR', 5)", 0),
      ("update crm.rate set code = 'x'", 0),
      (
        // So many replaced sales that their former images are indexed, which alone lead from the rates to a month.
        """
        update crm.sale set sold_at = sold_at + interval '1 month' where sale_id <= 60;
        update crm.rate set factor = 8 where month = '2025-02-01'
        """, 116
      ),
    ]
    let condition = "x.currency = s.currency and x.\(joined) = \(Self.month)"
    try await Self.with(condition) { bench in
      for (edit, count) in edits {
        try await bench.script(edit)
        let loaded = try await bench.load().step(.load, "sale")?.counts
        #expect(loaded?.came == count, "\(edit)")
        let found = try await bench.table(
          "select sale_id, amount from star.fact_sale where retired_run is null order by 1")
        let expected = try await bench.table(
          "select sale_id, (amount / factor)::numeric(8,2) as amount from crm.sale as s left join crm.rate as x on \(condition) order by 1"
        )
        #expect(found == expected, "\(edit)")
      }
    }
  }

  @Test("a changed rate finds its sales by the index, and their former images by one of theirs")
  func found() async throws {
    try await Self.with { bench in
      let model = bench.model
      let lines = try await Session.open(to: bench.address).transaction { connection in
        let schema = WarehouseSchema(model: model)
        let source = try #require(model.sources["crm"])
        let sale = StagedTable(source: source, table: try #require(source.tables["sale"]))
        let superseded = Identifier("pg_temp", "plumb_superseded")
        _ = try connection.execute(
          "create temporary table plumb_superseded as select * from staging.crm_sale limit 100")
        let merge = MergeStatements(
          staged: sale, arrival: superseded, changed: superseded, superseded: superseded, runID: 2)
        for index in merge.indexSuperseded(as: schema.staging(sale.table, of: source)) {
          _ = try connection.execute(index)
        }
        let context = RunContext(
          schema: schema, runID: 2, loadDay: "2025-03-10", book: DefinitionBook(),
          reporter: Reporter(progress: { _ in }, isCancelled: { false }))
        let outcome = StagedOutcome(
          staged: sale, isFirst: false, isRedefined: false, superseded: superseded, changed: nil, isWhole: true,
          hasChanges: true)
        let query = LoadQuery(load: try #require(model.stars["sale"]?.loads.first), context: context)
        let way = try query.changes(of: "x", towards: ["s.sale_id", "x.factor"], outcomes: [sale.path: outcome])
        _ = try connection.execute("set local enable_seqscan = off")
        return try connection.rows("explain select s.sale_id \(try #require(way.first))").map { try $0.string(0) }
      }
      let plan = lines.joined(separator: "\n")
      #expect(plan.contains(Self.index) && plan.contains("Index Scan using plumb_superseded_"), "\(plan)")
      #expect(!plan.contains("Seq Scan on crm_sale") && !plan.contains("Seq Scan on plumb_superseded"), "\(plan)")
    }
  }
}
