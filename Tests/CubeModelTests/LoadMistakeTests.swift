import Testing

@testable import CubeModel

@Suite("Loads and their SQL")
struct LoadMistakeTests {
  private let star = "Cubes/stars/sale.yaml"
  private let customer = "Cubes/dimensions/customer.yaml"
  private let source = "Cubes/sources/shop.yaml"

  @Test("a load's tables must be declared")
  func tables() throws {
    try DefinitionTexts.expect(
      "source 'shopp' is not defined. Did you mean 'shop'?", in: customer, replacing: "from: shop.customer as c",
      with: "from: 1️⃣shopp.customer as c")
    try DefinitionTexts.expect(
      "table 'costumer' is not declared in source 'shop'. Did you mean 'customer'?", in: star,
      replacing: "left: shop.customer as c", with: "left: shop.1️⃣costumer as c")
    try DefinitionTexts.expect(
      "'shop customer' is not a staged table; expected source.table as alias, such as crm.account as a.",
      in: customer, replacing: "from: shop.customer as c", with: "from: 1️⃣shop customer")
  }

  @Test("an alias stands for one table")
  func alias() throws {
    try DefinitionTexts.expect(
      "the alias 's' stands for two tables of this load.",
      "no table has the alias 'c'. Defined is 's'.",
      in: star, replacing: "left: shop.customer as c, on: c.customer_id",
      with: "left: 1️⃣shop.customer as s, on: 2️⃣c.customer_id")
  }

  @Test("an alias or column of an expression must be there, marked inside the text")
  func expressions() throws {
    try DefinitionTexts.expect(
      "column 'amont' is not declared in the table with the alias 's'. Did you mean 'amount'?", in: star,
      replacing: "when s.amount > 100", with: "when s.1️⃣amont > 100")
    try DefinitionTexts.expect(
      "no table has the alias 'x'. Defined are 'c', 's'.", in: star, replacing: "when s.amount > 100",
      with: "when 1️⃣x.amount > 100")
    try DefinitionTexts.expect(
      "column 'city' is not declared in the table with the alias 'c'. Did you mean '\"City\"'?", in: customer,
      replacing: #"c."City""#, with: "c.1️⃣City")
    try DefinitionTexts.expect(
      "column 'nots' is not declared in the staged tables. Did you mean 'note'?", in: star,
      replacing: "channel: s.note", with: "channel: 1️⃣nots")
  }

  @Test("rows of which the first counts need an order, and are no groups")
  func firsts() throws {
    let join = "on: c.customer_id = s.customer_id}\n"
    try DefinitionTexts.expect(
      "nothing says which row is the first; expected 'order_by' as well.", in: star, replacing: join,
      with: join + "    distinct_on: 1️⃣[s.customer_id]\n")
    try DefinitionTexts.expect(
      "nothing says of which rows the first counts; expected 'distinct_on' as well.", in: star, replacing: join,
      with: join + "    order_by: 1️⃣[s.sold_on]\n")
    try DefinitionTexts.expect(
      "rows are put together, or the first of them counts; expected no 'distinct_on' then.", in: star, replacing: join,
      with: join + "    distinct_on: [s.customer_id]\n    order_by: [s.sold_on desc]\n    group_by: 1️⃣[s.customer_id]\n")
    try DefinitionTexts.expect(
      "column 'sold_at' is not declared in the table with the alias 's'. Did you mean 'sold_on'?", in: star,
      replacing: join, with: join + "    distinct_on: [s.customer_id]\n    order_by: [s.1️⃣sold_at desc]\n")
  }

  @Test("rows that stand beside others must be grouped; days have an alias of their own and a column 'day'")
  func besidesAndDays() throws {
    try DefinitionTexts.expect(
      "rows that stand beside others must be put together again; expected 'group_by' as well.", in: star,
      replacing: "{left: shop.customer as c", with: "{beside: 1️⃣shop.customer as c")
    let join = "on: c.customer_id = s.customer_id}\n"
    try DefinitionTexts.expect(
      "the alias 's' stands for two tables of this load.", in: star, replacing: join,
      with: join + "    days: {as: 1️⃣s, from: s.sold_on, to: s.sold_on}\n")
    try DefinitionTexts.expect(
      "column 'sold_at' is not declared in the table with the alias 's'. Did you mean 'sold_on'?", in: star,
      replacing: join, with: join + "    days: {as: d, from: s.sold_on, to: s.1️⃣sold_at}\n")
  }

  @Test("a join cannot refer to a table that is joined further down")
  func order() throws {
    try DefinitionTexts.expect(
      "the table with the alias 'd' is joined further down.", in: star,
      replacing: "on: c.customer_id = s.customer_id}",
      with:
        "on: c.customer_id = 1️⃣d.customer_id}\n      - {inner: shop.customer as d, on: d.customer_id = c.customer_id}")
  }

  @Test("a load has a value for each column, from the driving table where it has the name, and for no other")
  func completeness() throws {
    try DefinitionTexts.expect(
      "'citi' is no column of dimension 'customer'. Did you mean 'city'?",
      "the load gives no value for 'city' of dimension 'customer'.",
      in: customer, replacing: "      city: c.", with: "      2️⃣1️⃣citi: c.")
    try DefinitionTexts.expect(
      "the load gives no value for 'is_big' of star 'sale'.", in: star,
      replacing: """
              sold: s.sold_on
              customer: s.customer_id
              channel: s.note
              is_big: "case when s.amount > 100 then 1 else 0 end"
        """,
      with: """
              1️⃣sold: s.sold_on
              customer: s.customer_id
              channel: s.note
        """)
  }

  @Test("a star with a versioned dimension needs the fact's own day")
  func day() throws {
    try DefinitionTexts.expect(
      "a load needs the key 'day', for role 'customer' has a versioned dimension.", in: star,
      replacing:
        "- from: shop.sale as s\n    join:\n      - {left: shop.customer as c, on: c.customer_id = s.customer_id}\n    day: s.sold_on\n",
      with: "- 1️⃣from: shop.sale as s\n")
  }

  @Test("a word of a rule, a check or a deletion that must be a column is one")
  func bareWords() throws {
    try DefinitionTexts.expect(
      "column 'amuont' is not declared in table 'sale'. Did you mean 'amount'?", in: source,
      replacing: "condition: amount >= 0", with: "condition: 1️⃣amuont >= 0")
    try DefinitionTexts.expect(
      "column 'nole' is not declared in table 'sale'. Did you mean 'note'?", in: source,
      replacing: "is_deleted and note <>", with: "is_deleted and 1️⃣nole <>")
    try DefinitionTexts.expect(
      "column 'is_bigg' is not declared in star 'sale'. Did you mean 'is_big'?", in: star,
      replacing: "condition: is_big = 0", with: "condition: 1️⃣is_bigg = 0")
  }

  @Test("what may be no column is left alone: functions, casts, keywords, typed literals, queries")
  func noFalseAlarm() throws {
    for condition in [
      "date_trunc('month', sold_on) = sold_on", "note::varchar(3) = 'abc'", "cast(note as citext) <> ''",
      "sold_on >= date '2024-01-01' and sold_on < now() at time zone 'UTC'", "extract(isodow from sold_on) < 6",
      "amount between symmetric 0 and 1e6", "note is distinct from 'x' /* unit: pieces */", "not is_deleted",
      "sold_on + make_interval(days => 3) > current_date", "amount in (select max(total) from other)",
      "note similar to 'a%' or note collate \\\"C\\\" > E'it\\\\'s'", "$q$it's$q$ <> note",
      "count(*) filter (where true) > 0",
      "row_number() over (partition by note order by amount desc nulls last) = 1", "NOTE <> '' AND Amount > 0",
    ] {
      try DefinitionTexts.expect(
        in: source, replacing: "condition: amount >= 0", with: "condition: \"\(condition)\"")
    }
  }

  @Test("an expression that would break out of its statement is refused")
  func breakingOut() throws {
    for (marked, sentence) in [
      ("amount > 0 1️⃣-- rest", "a comment at the end would swallow what follows; write it as /* … */."),
      ("amount > 01️⃣; drop table x", "an SQL expression holds no semicolon."),
      ("note <> 1️⃣'abc", "the quotation mark is not closed."),
      ("1️⃣(amount > 0", "the parenthesis is not closed."),
      ("amount > 01️⃣)", "the parenthesis closes none that is open."),
      ("amount > 0 1️⃣/* rest", "the comment is not closed."),
      ("note = 1️⃣$a$b$c$", "the dollar quotation is not closed."),
    ] {
      try DefinitionTexts.expect(
        sentence, in: source, replacing: "condition: amount >= 0", with: "condition: \"\(marked)\"")
    }
  }
}
