import StarSchema
import TestSupport
import Testing

@Suite("DDL") struct StatementTests {
  static let dimension = TableDefinition(
    schema: "star", name: "dim_customer", comment: "The customers; it's one row a version.",
    columns: [
      ColumnDefinition("customer_key", "integer", isRequired: true),
      ColumnDefinition("account_id", .integer, comment: "The account's number."),
      ColumnDefinition("na\"me", .text),
      ColumnDefinition("credit", .decimal(precision: 14, scale: 2)),
      ColumnDefinition("valid_from", .date, isRequired: true, default: "'0001-01-01'"),
      ColumnDefinition("seen", .timestamp),
    ], primaryKey: ["customer_key"],
    indexes: [IndexDefinition("dim_customer_version_key", columns: ["account_id", "valid_from"], isUnique: true)])

  static let fact = TableDefinition(
    schema: "star", name: "fact_sale",
    columns: [
      ColumnDefinition("sale_id", .integer, isRequired: true),
      ColumnDefinition("customer_key", "integer", isRequired: true, default: "-1"),
      ColumnDefinition("amount", .decimal(precision: 16, scale: 2), comment: "GBP"),
      ColumnDefinition("retired_run", .integer),
    ],
    indexes: [
      IndexDefinition("fact_sale_current_key", columns: ["sale_id"], isUnique: true, where: "retired_run is null")
    ],
    foreignKeys: [
      ForeignKeyDefinition(
        "fact_sale_customer_fkey", column: "customer_key", references: "dim_customer", key: "customer_key")
    ])

  @Test("tables, indexes, foreign keys, comments and views as text")
  func golden() {
    let steps = SchemaDifference(defined: [Self.dimension, Self.fact], described: []).steps
    let view = ViewDefinition(
      schema: "mart", name: "sale", comment: "One sale.",
      columns: [.init("sale_id", "f.\"sale_id\""), .init("customer", "d1.\"na\"\"me\"", comment: "Who bought.")],
      body: "from \"star\".\"fact_sale\" as f")
    let statements = steps.flatMap { ["-- \($0)"] + $0.statements } + ["-- replace view mart.sale"] + view.statements
    Golden.check(statements.joined(separator: "\n") + "\n", "tables.sql")
  }

  @Test("an index over ranges of blocks says how it finds rows")
  func blockRanges() {
    let index = IndexDefinition("fact_sale_run", columns: ["retired_run"], method: .blockRanges)
    #expect(
      Self.fact.statement(for: index)
        == #"create index "fact_sale_run" on "star"."fact_sale" using brin ("retired_run")"#)
  }

  @Test("an index over an expression holds it, and on a table that is there is made before rows are looked for by it")
  func expression() {
    let index = IndexDefinition("fact_sale_month", expression: "date_trunc('month', \"sold_at\")")
    #expect(
      Self.fact.statement(for: index)
        == #"create index "fact_sale_month" on "star"."fact_sale" ((date_trunc('month', "sold_at")))"#)
    var fact = Self.fact
    fact.indexes.append(index)
    let steps = SchemaDifference(defined: [fact], described: [Self.described(Self.fact)]).steps
    #expect(steps.map(\.description) == ["create index star.fact_sale_month"])
    #expect(steps.allSatisfy { !$0.followsLoad && !$0.isDestructive })
    #expect(
      SchemaDifference(defined: [fact], described: []).steps.filter(\.followsLoad).map(\.kind)
        == [.createIndex, .createIndex, .addForeignKey])
  }

  /// The tables as a database that has them describes them.
  private static func described(_ table: TableDefinition) -> DescribedTable {
    DescribedTable(
      schema: table.schema, name: table.name, comment: table.comment,
      columns: table.columns.map {
        .init(
          $0.name, $0.type, isRequired: $0.isRequired, hasDefault: $0.defaultExpression != nil, comment: $0.comment)
      }, indexes: Set(table.indexes.map(\.name)), foreignKeys: Set(table.foreignKeys.map(\.name)))
  }

  @Test("a database that has everything needs no steps")
  func nothingToDo() {
    let tables = [Self.dimension, Self.fact]
    #expect(SchemaDifference(defined: tables, described: tables.map(Self.described)).steps.isEmpty)
  }

  @Test("each difference is its own step, and only those that lose something are destructive")
  func differences() {
    var old = Self.described(Self.fact)
    old.columns[2].type = "numeric(10,2)"
    old.columns[2].comment = nil
    old.columns.removeLast()
    old.columns.append(.init("discount", "numeric(10,2)", isRequired: true, hasDefault: false, comment: nil))
    old.indexes = ["fact_sale_old_key"]
    old.foreignKeys = []
    let stray = DescribedTable(
      schema: "star", name: "fact_old", comment: nil, columns: [], indexes: [], foreignKeys: [])
    let steps = SchemaDifference(
      defined: [Self.dimension, Self.fact], described: [Self.described(Self.dimension), old, stray]
    ).steps
    #expect(
      steps.map(\.description) == [
        "drop index star.fact_sale_old_key", "change type of column star.fact_sale.amount",
        "change comment star.fact_sale.amount", "add column star.fact_sale.retired_run",
        "allow null in column star.fact_sale.discount", "drop column star.fact_sale.discount",
        "create index star.fact_sale_current_key", "add foreign key star.fact_sale.fact_sale_customer_fkey",
        "drop table star.fact_old",
      ])
    #expect(steps.filter(\.isDestructive).map(\.kind) == [.changeType, .dropColumn, .dropTable])
    #expect(steps.filter(\.followsLoad).map(\.kind) == [.createIndex, .addForeignKey])
    Golden.check(steps.flatMap { ["-- \($0)"] + $0.statements }.joined(separator: "\n") + "\n", "differences.sql")
  }
}
