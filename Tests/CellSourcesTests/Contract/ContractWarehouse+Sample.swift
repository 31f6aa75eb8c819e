import CubeModel
import CubeQuery
import OrderedCollections
import StarSchema

extension ContractWarehouse {
  /// Every type of column, versions, nulls, unknown members, retired rows, and names that are hard to quote.
  static let sample = ContractWarehouse(
    model: Model(
      calendar: CalendarDefinition(firstDay: "2025-01-01", lastDay: "2025-12-31"),
      dimensions: ["customer": customer, "site": site, "date": date], stars: ["sale": sale], hash: "contract"),
    dimensionRows: ["customer": customerRows, "site": siteRows, "date": dateRows],
    factRows: ["sale": saleRows],
    runs: [
      Run(id: 1, asOf: "2025-02-01 06:00:00+00", day: "2025-02-01"),
      Run(id: 2, asOf: "2025-03-01 23:59:59.9+00", day: "2025-03-01"),
      Run(id: 3, status: "failed", asOf: "2025-03-15 06:00:00+00", day: "2025-03-15"),
      Run(id: 4, asOf: "2025-04-01 01:00:00+02", day: "2025-03-31"),
    ])

  private static let customer = DimensionDefinition(
    name: "customer", caption: LocalizedText("Customer"), naturalKey: ["customer_id": .text],
    attributes: [
      "tier": attribute(.text, .version), "name": attribute(.text), "staff": attribute(.integer),
      "rating": attribute(.decimal(precision: 5, scale: 2)), "score": attribute(.double),
      "active": attribute(.boolean), "since": attribute(.date), "seen": attribute(.timestamp),
    ],
    hierarchies: [hierarchy("Customer", "Tier", "tier")], origin: .loads([]))

  private static let site = DimensionDefinition(
    name: "site", caption: LocalizedText("Site"), naturalKey: ["company": .text, "number": .integer],
    attributes: ["size \"m²\"; [x]": attribute(.text, .version), "地区": attribute(.text)],
    hierarchies: [hierarchy("Site", "Region", "地区")], origin: .loads([]))

  private static let date = DimensionDefinition(
    name: "date", caption: LocalizedText("Date"), naturalKey: ["date_key": .integer], attributes: [:],
    hierarchies: [hierarchy("Date", "Month", "month")], origin: .calendar)

  private static let sale = StarDefinition(
    name: "sale", caption: LocalizedText("Sale"), grain: LocalizedText("a line"), kind: .transaction,
    key: ["sale_id": .text, "line": .integer],
    roles: [
      "customer": role("customer"), "site": role("site"), "opened": role("date"), "closed": role("date"),
    ],
    measureColumns: [
      "quantity": StarDefinition.MeasureColumn(type: .integer),
      "amount": StarDefinition.MeasureColumn(type: .decimal(precision: 18, scale: 2)),
      "weight": StarDefinition.MeasureColumn(type: .double),
    ], loads: [])

  private static func attribute(
    _ type: ColumnType, _ history: HistoryKind = .overwrite
  ) -> DimensionDefinition.Attribute {
    DimensionDefinition.Attribute(type: type, history: history, caption: LocalizedText("a"))
  }

  private static func role(_ dimension: String) -> StarDefinition.Role {
    StarDefinition.Role(dimension: dimension, caption: LocalizedText(dimension))
  }

  private static func hierarchy(_ name: String, _ level: String, _ attribute: String) -> DimensionDefinition.Hierarchy {
    DimensionDefinition.Hierarchy(
      name: name, caption: LocalizedText(name), allCaption: LocalizedText("All"),
      levels: [DimensionDefinition.Level(name: level, caption: LocalizedText(level), attribute: attribute)])
  }

  private static func decimal(_ unscaled: Int64) -> MemberValue {
    .decimal(ScaledDecimal(unscaled: unscaled, scale: 2))
  }

  private static let customerRows: [DimensionRow] = [
    DimensionRow(
      key: 1, isCurrent: false,
      values: [
        .text("C1"), .text("A"), .text("O'Brien; \"x\" [Ltd]"), .integer(5), decimal(450), .double(0.5), .boolean(true),
        .date("2020-02-29"), .timestamp("2025-01-01T00:00:00.000001Z"),
      ]),
    DimensionRow(
      key: 2,
      values: [
        .text("C1"), .text("B"), .text("O'Brien; \"x\" [Ltd]"), .integer(5), decimal(450), .double(0.5), .boolean(true),
        .date("2020-02-29"), .timestamp("2025-01-01T00:00:00.000001Z"),
      ]),
    DimensionRow(
      key: 3,
      values: [
        .text("C2"), .text("A"), .text("建设{\\}$1%s"), .integer(-7), decimal(-1), .double(-2.25), .boolean(false),
        .date("1999-12-31"), .timestamp("2024-12-31T23:59:59.999999Z"),
      ]),
    DimensionRow(
      key: 4,
      values: [.text("C3"), .null, .null, .null, .null, .null, .null, .null, .null]),
    DimensionRow(
      key: 5,
      values: [
        .text("C4"), .text(""), .text("a,b\n\"c\""), .integer(0), decimal(0), .double(0), .boolean(false),
        .date("2025-01-01"), .timestamp("2025-01-01T12:00:00.000000Z"),
      ]),
  ]

  private static let siteRows: [DimensionRow] = [
    DimensionRow(key: 1, isCurrent: false, values: [.text("X"), .integer(1), .text("big"), .text("北")]),
    DimensionRow(key: 2, values: [.text("X"), .integer(1), .text("small"), .text("北")]),
    DimensionRow(key: 3, values: [.text("X"), .integer(2), .text("big"), .null]),
    DimensionRow(key: 4, values: [.text("Y"), .integer(1), .null, .text("南")]),
  ]

  private static let dateRows: [DimensionRow] = [
    day(20_250_101, "2025-01-01", month: 1, quarter: 1), day(20_250_131, "2025-01-31", month: 1, quarter: 1),
    day(20_250_201, "2025-02-01", month: 2, quarter: 1), day(20_250_401, "2025-04-01", month: 4, quarter: 2),
  ]

  private static func day(_ key: Int, _ day: String, month: Int64, quarter: Int64) -> DimensionRow {
    DimensionRow(
      key: key,
      values: [
        .date(day), .integer(2025), .integer(20_250 + quarter), .text("2025 Q\(quarter)"), .integer(202_500 + month),
        .text("2025-0\(month)"), .integer(202_501), .text("2025-W01"), .integer(3), .integer(2025),
        .integer(20_250 + quarter), .text("FY2025 Q\(quarter)"), .boolean(month != 2),
      ])
  }

  private static let saleRows: [FactRow] = [
    fact("S1", 1, [1, 1, 20_250_101, 20_250_131], loaded: 1, 3, 1_050, 1.5),
    fact("S1", 2, [2, 2, 20_250_101, 20_250_201], loaded: 1, retired: 2, 4, 2_000, 0.25),
    fact("S1", 2, [2, 2, 20_250_101, 20_250_201], loaded: 2, 5, 2_001, nil),
    fact("S2", 1, [3, 3, 20_250_131, -1], loaded: 2, nil, nil, nil),
    fact("S3", 1, [4, 4, 20_250_131, 20_250_401], loaded: 2, retired: 4, -2, -1, -0.5),
    fact("S3", 1, [-1, 4, 20_250_131, 20_250_401], loaded: 4, -2, -3, -0.5),
    fact("S4;'\"[\\", 1, [5, -1, 20_250_201, 20_250_401], loaded: 4, 0, 0, 0),
    fact("单", 1, [2, 3, 20_250_401, -1], loaded: 1, 7, 999_999_999_999, 1024),
    fact("单", 2, [3, 1, -1, 20_250_401], loaded: 4, 7, nil, 3),
    fact("S5", 1, [1, 4, 20_250_101, 20_250_101], loaded: 1, retired: 4, 100, 5_000, 2),
  ]

  private static func fact(
    _ id: String, _ line: Int64, _ keys: [Int], loaded: Int, retired: Int? = nil, _ quantity: Int64?, _ amount: Int64?,
    _ weight: Double?
  ) -> FactRow {
    FactRow(
      loadedRun: loaded, retiredRun: retired, roleKeys: keys,
      values: [
        .text(id), .integer(line), quantity.map { .integer($0) } ?? .null, amount.map { decimal($0) } ?? .null,
        weight.map { .double($0) } ?? .null,
      ])
  }
}
