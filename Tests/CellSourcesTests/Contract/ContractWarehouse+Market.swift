import CubeModel
import CubeQuery
import OrderedCollections
import StarSchema

extension ContractWarehouse {
  /// Tables that exist already: a snowflake, two dimensions over one table, parent-child with and without closure,
  /// expressions, a degenerate dimension, and facts, products and bosses that lead nowhere.
  static let market = ContractWarehouse(
    model: Model(
      calendar: nil,
      dimensions: ["product": product, "brand": brand, "person": person, "day": day, "coupon": coupon],
      stars: ["sale": sale], hash: "market"),
    dimensionRows: [:], factRows: [:], runs: [], existing: existing, expressions: expressions)

  private static let expressions: [String: @Sendable ([String: MemberValue]) -> MemberValue] = [
    "c.family": { $0["c.family"] ?? .null }, "c.shelf": { $0["c.shelf"] ?? .null },
    "c.family || ': ' || p.name": { row in
      guard let family = row["c.family"]?.string, let name = row["p.name"]?.string else { return .null }
      return .text("\(family): \(name)")
    },
    "substr(name, 1, 1)": { row in (row["p.name"]?.string).map { .text(String($0.prefix(1))) } ?? .null },
    "first || ' ' || \"Last\"": { row in
      guard let first = row["person.first"]?.string, let last = row["person.Last"]?.string else { return .null }
      return .text("\(first) \(last)")
    },
    "s.pieces > 2": { row in (row["s.pieces"]?.wholeNumber).map { .boolean($0 > 2) } ?? .null },
    "amount - 0.50 * pieces": { row in
      guard case .decimal(let amount)? = row["s.amount"], let pieces = row["s.pieces"]?.wholeNumber else {
        return .null
      }
      return .decimal(ScaledDecimal(unscaled: amount.unscaled - 50 * pieces, scale: 2))
    },
  ]

  private static func attribute(_ type: ColumnType, _ expression: String? = nil) -> DimensionDefinition.Attribute {
    .init(type: type, history: .overwrite, caption: LocalizedText("a"), expression: expression)
  }

  private static func hierarchy(
    _ name: String, _ attribute: String, parentChild: DimensionDefinition.ParentChild? = nil
  ) -> DimensionDefinition.Hierarchy {
    .init(
      name: name, caption: LocalizedText(name), allCaption: LocalizedText("All"),
      levels: [.init(name: name, caption: LocalizedText(name), attribute: attribute, parentChild: parentChild)])
  }

  private static func table(_ name: String, _ alias: String? = nil) -> ExistingTable {
    ExistingTable(schema: "market", name: name, alias: alias)
  }

  private static let product = DimensionDefinition(
    name: "product", caption: LocalizedText("Product"), naturalKey: ["product_id": .integer],
    attributes: [
      "name": attribute(.text), "price": attribute(.decimal(precision: 10, scale: 2)),
      "family": attribute(.text, "c.family"), "shelf": attribute(.integer, "c.shelf"),
      "label": attribute(.text, "c.family || ': ' || p.name"),
    ],
    hierarchies: [hierarchy("Product", "family")],
    origin: .table(
      table("product", "p"),
      joins: [
        ExistingJoin(
          table: table("class", "c"), ties: [.init(column: "class_id", otherAlias: "p", otherColumn: "class_id")])
      ]))

  private static let brand = DimensionDefinition(
    name: "brand", caption: LocalizedText("Brand"), naturalKey: ["product_id": .integer],
    attributes: ["name": attribute(.text), "initial": attribute(.text, "substr(name, 1, 1)")],
    hierarchies: [hierarchy("Brand", "name")], origin: .table(table("product", "p"), joins: []))

  private static let person = DimensionDefinition(
    name: "person", caption: LocalizedText("Person"), naturalKey: ["person_id": .integer],
    attributes: [
      "boss_id": attribute(.integer), "full": attribute(.text, "first || ' ' || \"Last\""),
      "hired": attribute(.timestamp),
      "active": attribute(.boolean),
    ],
    hierarchies: [
      hierarchy(
        "By line", "person_id",
        parentChild: .init(
          parentAttribute: "boss_id", rootValue: "0",
          closure: .init(table: table("person_line"), parentColumn: "boss_id", childColumn: "person_id"))),
      hierarchy("By boss", "person_id", parentChild: .init(parentAttribute: "boss_id", rootValue: "0")),
    ], origin: .table(table("person"), joins: []))

  private static let day = DimensionDefinition(
    name: "day", caption: LocalizedText("Day"), naturalKey: ["day_id": .integer],
    attributes: ["month": attribute(.integer), "quarter": attribute(.text), "day": attribute(.date)],
    hierarchies: [hierarchy("Day", "month")], origin: .table(table("day"), joins: []))

  private static let coupon = DimensionDefinition(
    name: "coupon", caption: LocalizedText("Coupon"), naturalKey: [:],
    attributes: ["coupon": attribute(.text), "big": attribute(.boolean, "s.pieces > 2")],
    hierarchies: [hierarchy("Coupon", "coupon")], origin: .facts(star: "sale"))

  private static let sale = StarDefinition(
    name: "sale", caption: LocalizedText("Sale"), grain: LocalizedText("a line"), kind: .transaction, key: [:],
    roles: [
      "product": .init(dimension: "product", caption: LocalizedText("Product"), column: "product_id"),
      "brand": .init(dimension: "brand", caption: LocalizedText("Brand"), column: "product_id"),
      "seller": .init(dimension: "person", caption: LocalizedText("Seller"), column: "person_id"),
      "day": .init(dimension: "day", caption: LocalizedText("Day"), column: "day_id"),
    ],
    measureColumns: [
      "amount": .init(type: .decimal(precision: 10, scale: 2)), "pieces": .init(type: .integer),
      "weight": .init(type: .double),
      "margin": .init(type: .decimal(precision: 12, scale: 2), expression: "amount - 0.50 * pieces"),
      "person_id": .init(type: .integer), "coupon": .init(type: .text),
    ], loads: [], table: table("sale", "s"))

  private static func row(_ values: MemberValue...) -> [MemberValue] { values }

  private static func cents(_ unscaled: Int64) -> MemberValue {
    .decimal(ScaledDecimal(unscaled: unscaled, scale: 2))
  }

  private static let existing: [String: ExistingRows] = [
    "product": ExistingRows(
      columns: [
        ("product_id", "integer"), ("class_id", "integer"), ("name", "varchar(30)"), ("price", "numeric(10,2)"),
      ],
      rows: [
        row(.integer(1), .integer(10), .text("Tea"), cents(250)),
        row(.integer(2), .integer(10), .text("Coffee"), .null),
        row(.integer(3), .integer(20), .text("Pen; \"x\" 'y'"), cents(100)),
        row(.integer(4), .integer(99), .text("Ghost"), cents(999)), row(.integer(5), .null, .text("Loose"), cents(0)),
        row(.integer(6), .integer(30), .null, cents(-1)),
      ]),
    "class": ExistingRows(
      columns: [("class_id", "integer"), ("family", "text"), ("shelf", "smallint")],
      rows: [
        row(.integer(10), .text("Drink"), .integer(1)), row(.integer(20), .text("办公"), .integer(2)),
        row(.integer(30), .null, .null),
      ]),
    "person": ExistingRows(
      columns: [
        ("person_id", "integer"), ("boss_id", "integer"), ("first", "text"), ("Last", "text"), ("hired", "timestamp"),
        ("active", "boolean"),
      ],
      rows: [
        row(
          .integer(1), .integer(0), .text("Ann"), .text("Lee"), .timestamp("2020-01-01T00:00:00.000000Z"),
          .boolean(true)),
        row(
          .integer(2), .integer(1), .text("Bob"), .text("Lee"), .timestamp("2021-06-01T12:30:00.500000Z"),
          .boolean(true)),
        row(.integer(3), .integer(1), .text("Cy"), .text("单"), .null, .boolean(false)),
        row(.integer(4), .integer(2), .text("Di"), .text("O'Neil"), .timestamp("2020-01-01T00:00:00.000000Z"), .null),
        row(.integer(5), .null, .text("Ed"), .null, .timestamp("2019-12-31T23:59:59.999999Z"), .boolean(true)),
        row(.integer(6), .integer(77), .text("Fay"), .text("X"), .null, .boolean(false)),
        row(.integer(7), .integer(8), .text("Gus"), .text("Y"), .null, .boolean(false)),
        row(.integer(8), .integer(7), .text("Hal"), .text("Z"), .null, .boolean(false)),
      ]),
    "person_line": ExistingRows(
      columns: [("boss_id", "integer"), ("person_id", "integer")],
      rows: [
        (1, 1), (2, 2), (1, 2), (3, 3), (1, 3), (4, 4), (2, 4), (1, 4), (5, 5), (6, 6), (7, 7), (8, 8),
      ].map { [.integer($0), .integer($1)] }),
    "day": ExistingRows(
      columns: [("day_id", "integer"), ("day", "timestamp"), ("month", "smallint"), ("quarter", "varchar(30)")],
      rows: [
        row(.integer(100), .date("2025-01-01"), .integer(1), .text("Q1")),
        row(.integer(101), .date("2025-01-31"), .integer(1), .text("Q1")),
        row(.integer(102), .date("2025-02-01"), .integer(2), .text("Q1")),
        row(.integer(103), .date("2025-04-01"), .integer(4), .text("Q2")),
      ]),
    "sale": ExistingRows(
      columns: [
        ("product_id", "integer"), ("person_id", "integer"), ("day_id", "integer"), ("coupon", "text"),
        ("amount", "numeric(10,2)"), ("pieces", "smallint"), ("weight", "double precision"),
      ],
      rows: [
        fact(1, 1, 100, "A", 1_000, 1, 1.5), fact(1, 2, 100, nil, 250, 2, 0.25), fact(2, 4, 101, "A", 999, 3, nil),
        fact(3, 4, 102, "b", -100, 4, -2), fact(3, 3, 103, nil, nil, nil, 8), fact(4, 5, 103, "A", 5_000, 1, 16),
        fact(5, 6, 100, "b", 1, 1, 32), fact(77, 1, 101, "A", 70_000, 7, 64), fact(nil, 2, 102, nil, 3, 3, 128),
        fact(1, 88, 103, "A", 4, 4, 0.5), fact(2, nil, 999, "", 50, 5, 0), fact(6, 7, nil, "A", 600, 6, 1),
        fact(2, 4, 101, "A", 999, 3, nil), fact(6, 8, 100, nil, 7, 0, 2),
      ]),
  ]

  private static func fact(
    _ product: Int64?, _ person: Int64?, _ day: Int64?, _ coupon: String?, _ amount: Int64?, _ pieces: Int64?,
    _ weight: Double?
  ) -> [MemberValue] {
    func integer(_ value: Int64?) -> MemberValue { value.map { .integer($0) } ?? .null }
    return [
      integer(product), integer(person), integer(day), coupon.map { .text($0) } ?? .null,
      amount.map { cents($0) } ?? .null, integer(pieces), weight.map { .double($0) } ?? .null,
    ]
  }
}
