import CubeModel
import ETL
import OrderedCollections
import Postgres
import TestSupport
import Testing

@Suite("Accounts of several sources") struct MatchTests {
  private static let erp = """
    source: erp
    caption: {en: ERP}
    connector: postgresql
    environment: ERP_URL
    database: shop
    schema: erp
    tables:
      account:
        key: [account]
        changes: full compare
        columns: {account: text, name: text, vat: text, web: text, mail: text}
      order:
        table: purchase
        key: [order_id]
        changes: full compare
        columns: {order_id: integer, account: text, amount: "decimal(8,2)", ordered_on: date}
    """

  private static let crm = """
    source: crm
    caption: {en: CRM}
    connector: postgresql
    environment: CRM_URL
    database: shop
    schema: crm
    tables:
      account:
        key: [id]
        changes: full compare
        columns: {id: text, name: text, vat: text, web: text}
    """

  private static let customer = """
    dimension: customer
    caption: {en: Customer}
    key: {customer: text}
    attributes:
      name: {type: text, history: overwrite}
      vat: {type: text, history: overwrite}
      web: {type: text, history: overwrite}
      mail: {type: text, history: overwrite}
    hierarchies:
      - hierarchy: Customer
        caption: {en: Customer}
        all: {en: All}
        levels: [{level: Customer, attribute: customer, caption: {en: Customer}}]
    load:
      - from: crm.account as a
        values: {customer: "'crm ' || a.id", mail: null::text}
      - from: erp.account as a
        values: {customer: "'erp ' || a.account"}
    match:
      - {rule: VAT number, exact: [vat]}
      - {rule: name and domain, names: [name], domains: [web]}
    """

  private static let order = """
    star: order
    caption: {en: Orders}
    grain: {en: One order.}
    kind: transaction
    key: {order_id: integer}
    dimensions:
      customer: {dimension: customer, caption: {en: Customer}}
    measures:
      amount: {type: "decimal(8,2)", description: {en: GBP}}
    load:
      - from: erp.order as o
        day: o.ordered_on
        values: {order_id: o.order_id, customer: "'erp ' || o.account", amount: o.amount}
    """

  private static let orders = """
    select order_id as order, customer, name, f.loaded_run as run from star.fact_order as f
    join star.dim_customer using (customer_key) where f.retired_run is null order by 1
    """

  private static func with(_ body: (inout Bench) async throws -> Void) async throws {
    try await withTestDatabase { address in
      let model = try DefinitionText.model([
        "calendar.yaml": ShopDefinitions.files["calendar.yaml"] ?? "", "sources/crm.yaml": crm,
        "sources/erp.yaml": erp, "dimensions/customer.yaml": customer, "stars/order.yaml": order,
      ])
      var bench = Bench(address: address, model: model)
      try await bench.script(
        """
        create schema crm; create schema erp;
        create table crm.account (id text primary key, name text, vat text, web text);
        create table erp.account (account text primary key, name text, vat text, web text, mail text);
        create table erp.purchase (order_id bigint primary key, account text, amount numeric, ordered_on date);
        """)
      try await bench.fill(
        "crm.account",
        """
        id | name            | vat  | web
        1  | Acme Ltd.       | GB 1 | https://www.acme.example/en
        2  | Bolt & Söhne    | -    | bolt.example
        3  | Cedar           | -    | cedar.example
        """)
      try await bench.fill(
        "erp.account",
        """
        account | name                  | vat  | web                  | mail
        A       | ACME LIMITED          | GB 1 | -                    | pay@acme.example
        B       | Bolt and Sohne G.m.b.H. | -  | http://BOLT.example/ | b@bolt.example
        C       | Cedar                 | -    | other.example        | -
        """)
      try await bench.fill(
        "erp.purchase",
        """
        order_id | account | amount | ordered_on
        1        | A       | 10     | 2025-03-01
        2        | B       | 20     | 2025-03-01
        3        | C       | 30     | 2025-03-01
        """)
      try await bench.load()
      try await body(&bench)
    }
  }

  @Test("accounts become one customer by key, then by name and domain; each match keeps its rule")
  func rules() async throws {
    try await Self.with { bench in
      try await bench.expect(
        Self.orders,
        """
        order | customer | name         | run
        1     | crm 1    | Acme Ltd.    | 1
        2     | crm 2    | Bolt & Söhne | 1
        3     | erp C    | Cedar        | 1
        """)
      // What the CRM does not know is taken from the account that matched.
      try await bench.expect(
        "select customer, mail, vat from star.dim_customer where customer_key > 0 order by 1",
        """
        customer | mail             | vat
        crm 1    | pay@acme.example | GB 1
        crm 2    | b@bolt.example   | -
        crm 3    | -                | -
        erp C    | -                | -
        """)
      let matches = try await MatchLog(of: bench.warehouse).list()
      #expect(
        matches.map { [$0.member, $0.survivor, $0.rule] } == [
          ["erp B", "crm 2", "name and domain"], ["erp A", "crm 1", "VAT number"],
        ])
      let again = try await bench.load()
      #expect(again.step(.conform, "customer")?.wasSkipped == true)
    }
  }

  @Test("a match that is undone separates the accounts and their facts, and is not made again")
  func undo() async throws {
    try await Self.with { bench in
      let log = MatchLog(of: bench.warehouse)
      let match = try #require(try await log.list().first { $0.member == "erp A" })
      #expect(try await log.undo(match.id).survivor == "crm 1")
      try await bench.load()
      try await bench.expect(
        Self.orders,
        """
        order | customer | name         | run
        1     | erp A    | ACME LIMITED | 2
        2     | crm 2    | Bolt & Söhne | 1
        3     | erp C    | Cedar        | 1
        """)
      let error = await #expect(throws: ETLError.self) { try await log.undo(match.id) }
      #expect(error?.description.hasPrefix("match \(match.id): it was undone at 20") == true)
      let unknown = await #expect(throws: ETLError.self) { try await log.undo(99) }
      #expect(
        unknown?.description == "match 99: there is no match of this number; `plumb etl matches` lists them")
      try await bench.add("crm.account", "id | name\n1 | Acme Limited")
      try await bench.load()
      #expect(try await log.list().map(\.member) == ["erp B"])
      #expect(try await log.list(includingEnded: true).count == 2)
    }
  }

  @Test("a match is kept when what made it changes, and ends when one of its accounts is gone")
  func kept() async throws {
    try await Self.with { bench in
      let log = MatchLog(of: bench.warehouse)
      try await bench.add("erp.account", "account | name | web\nB | Renamed | elsewhere.example")
      try await bench.load()
      #expect(try await log.list().map(\.member) == ["erp B", "erp A"])
      try await bench.script("delete from crm.account where id = '1'")
      try await bench.load()
      #expect(try await log.list().map(\.member) == ["erp B"])
      try await bench.expect(
        Self.orders,
        """
        order | customer | name         | run
        1     | erp A    | ACME LIMITED | 3
        2     | crm 2    | Bolt & Söhne | 1
        3     | erp C    | Cedar        | 1
        """)
    }
  }

  @Test("accounts of one source that agree are reported as duplicates, and none of them is matched by the rule")
  func duplicates() async throws {
    try await Self.with { bench in
      try await bench.add("crm.account", "id | name | vat | web\n4 | Dune | GB 4 | -")
      try await bench.add("erp.account", "account | name | vat\nD1 | Dune | GB 4\nD2 | Dune AG | GB 4")
      let summary = try await bench.load()
      #expect(
        summary.remarks == [
          "customer: 1 group of members of one source looks like duplicates, which were not matched by the rule that "
            + "found them; `plumb etl matches --duplicates` lists them"
        ])
      let log = MatchLog(of: bench.warehouse)
      let groups = try await log.duplicates()
      #expect(groups.map(\.members) == [["erp D1", "erp D2"]])
      #expect(groups.map(\.source) == ["erp"])
      #expect(try await log.list().map(\.member) == ["erp B", "erp A"])
      // Once one of them is gone, the other is the one.
      try await bench.script("delete from erp.account where account = 'D2'")
      try await bench.load()
      #expect(try await log.list().map(\.member) == ["erp D1", "erp B", "erp A"])
      #expect(try await log.duplicates().isEmpty)
    }
  }

  @Test("names without case, accents, punctuation and legal forms; domains without what stands around them")
  func normalised() async throws {
    try await Self.with { bench in
      try await bench.expect(
        """
        select meta.plain_name(n) as name from unnest(array['ACME, Ltd.', 'Café du Nord S.A.', 'A & B Co', 'Straße GmbH',
          'O''Neill', 'Ltd', '  ', 'Société  Générale']) as n
        """,
        "name\nacme\ncafe du nord\na and b\nstrasse\noneill\n-\n-\nsociete generale")
      try await bench.expect(
        """
        select meta.plain_domain(a) as domain from unnest(array['https://www.Acme.example/en?x=1', 'pay@acme.example',
          'acme.example:8080', 'mailto:jo@mail.acme.example', 'someone@gmail.com', 'nonsense', '', 'http://user:x@a.example/'])
          as a
        """,
        "domain\nacme.example\nacme.example\nacme.example\nmail.acme.example\n-\n-\n-\na.example")
    }
  }

  @Test("a match ends with the rule that made it")
  func rule() async throws {
    try await Self.with { bench in
      bench.model.dimensions["customer"]?.matchRules.removeAll { $0.name == "VAT number" }
      try await bench.load()
      #expect(try await MatchLog(of: bench.warehouse).list().map(\.member) == ["erp B"])
      try await bench.expect(
        "select customer from star.fact_order as f join star.dim_customer using (customer_key) "
          + "where order_id = 1 and f.retired_run is null",
        "customer\nerp A")
    }
  }

  @Test("a rule that would bring two accounts of one source together reports them and matches neither anew")
  func second() async throws {
    try await Self.with { bench in
      try await bench.add("erp.account", "account | name | web\nE | Acme | acme.example")
      try await bench.load()
      let log = MatchLog(of: bench.warehouse)
      #expect(try await log.list().map(\.member) == ["erp B", "erp A"])
      let groups = try await log.duplicates()
      #expect(groups.map(\.members) == [["erp A", "erp E"]])
      #expect(groups.map(\.rule) == ["name and domain"])
    }
  }
}
