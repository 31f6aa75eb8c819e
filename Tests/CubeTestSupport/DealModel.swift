public import CubeModel
import CubeQuery
import OrderedCollections
import StarSchema

/// A small model for tests: deals with a closing day, a customer's tier and sector, and KPIs of each kind.
public enum DealModel {
  /// The model; its page `small` holds a tile of every kind.
  public static let model = Model(
    calendar: CalendarDefinition(firstDay: "2023-01-01", lastDay: "2026-12-31"),
    dimensions: ["date": date, "customer": customer], stars: ["deal": star], cubes: ["Sales": cube],
    kpis: OrderedDictionary(uniqueKeysWithValues: kpis.map { ($0.name, $0) }),
    initiatives: ["Roll-out": rollOut], pages: ["small": page],
    hash: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")

  /// A deal that was closed on a day.
  /// - Parameters:
  ///   - closed: the day, as `yyyy-mm-dd`.
  ///   - pence: its amount when won.
  ///   - days: its cycle when won.
  public static func deal(
    _ closed: String, customer: Int = 1, tier: String? = "A", sector: String? = "Rail", won: Bool,
    pence: Int64 = 100_00,
    days: Int64? = 50
  ) -> RowStore.Row {
    let digits = closed.split(separator: "-").compactMap { Int64($0) }
    var row: RowStore.Row = [
      "closed.day": .date(closed), "closed.month": .integer(digits[0] * 100 + digits[1]),
      "customer": .integer(Int64(customer)), "customer.tier": tier.map { .text($0) } ?? .null,
      "customer.sector": sector.map { .text($0) } ?? .null, "is_closed": .integer(1), "is_won": .integer(won ? 1 : 0),
    ]
    if won {
      row["amount"] = .decimal(ScaledDecimal(unscaled: pence, scale: 2))
      row["cycle_days"] = days.map { .integer($0) } ?? .null
    }
    return row
  }

  /// A store of deals, filled up to the 30th of June 2026.
  public static func store(_ deals: [RowStore.Row], run: Int = 7, asOf: String? = "2026-06-30T18:00:00Z") -> RowStore {
    RowStore(
      stamp: WarehouseStamp(run: run, asOf: asOf, definitionsHash: model.hash), stars: ["deal": deals],
      dimensions: [
        "date": (2023...2026).map { ["year": .integer($0)] },
        "customer": [("A", 2), ("B", 1)].flatMap { tier, rank in
          ["Rail", "Health <& \"Care\">"].map {
            ["tier": .text(tier), "tier_rank": .integer(Int64(rank)), "sector": .text($0)]
          }
        },
      ])
  }

  private static let date = DimensionDefinition(
    name: "date", caption: LocalizedText("Date"), naturalKey: ["date_key": .integer], attributes: [:],
    hierarchies: [
      .init(
        name: "Calendar", caption: LocalizedText("Calendar"), allCaption: LocalizedText("All"),
        levels: [.init(name: "Month", caption: LocalizedText("Month"), attribute: "month", nameAttribute: "month_name")]
      )
    ], origin: .calendar)

  private static let customer = DimensionDefinition(
    name: "customer", caption: LocalizedText("Customer", others: ["zh": "客户"]), naturalKey: ["account_id": .integer],
    attributes: [
      "tier": .init(type: .text, history: .version, caption: LocalizedText("Tier")),
      "tier_rank": .init(type: .integer, history: .version, caption: LocalizedText("Rank")),
      "sector": .init(type: .text, history: .overwrite, caption: LocalizedText("Sector")),
    ],
    hierarchies: [
      .init(
        name: "Customer", caption: LocalizedText("Customer"), allCaption: LocalizedText("All customers"),
        levels: [
          .init(
            name: "Tier", caption: LocalizedText("Tier", others: ["zh": "等级"]), attribute: "tier",
            sortAttribute: "tier_rank")
        ]),
      .init(
        name: "By sector", caption: LocalizedText("By sector"), allCaption: LocalizedText("All sectors"),
        levels: [.init(name: "Sector", caption: LocalizedText("Sector", others: ["zh": "行业"]), attribute: "sector")]),
    ], origin: .loads([]))

  private static let star = StarDefinition(
    name: "deal", caption: LocalizedText("Deals"), grain: LocalizedText("One deal"), kind: .accumulating,
    key: ["deal_id": .integer],
    roles: [
      "closed": .init(dimension: "date", caption: LocalizedText("Closed on")),
      "customer": .init(dimension: "customer", caption: LocalizedText("Customer")),
    ],
    measureColumns: [
      "is_closed": .init(type: .integer), "is_won": .init(type: .integer),
      "amount": .init(type: .decimal(precision: 16, scale: 2)), "cycle_days": .init(type: .integer),
    ], loads: [])

  private static let pounds = NumberFormat(prefix: "£")
  private static let days = NumberFormat(suffix: " days", decimals: 1, translations: ["zh": .init(suffix: " 天")])
  private static let share = NumberFormat(suffix: "%", decimals: 1, isPercent: true)

  private static let cube = CubeDefinition(
    name: "Sales", caption: LocalizedText("Sales", others: ["zh": "销售"]), star: "deal",
    dimensions: [
      "Closed": .init(role: "closed", caption: LocalizedText("Closed")),
      "Customer": .init(role: "customer", caption: LocalizedText("Customer")),
    ],
    measures: [
      "Closed deals": .init(
        kind: .aggregate(.sum, column: "is_closed"), caption: LocalizedText("Closed", others: ["zh": "已关闭"]),
        format: NumberFormat()),
      "Won": .init(
        kind: .aggregate(.sum, column: "is_won"), caption: LocalizedText("Won", others: ["zh": "赢单"]),
        format: NumberFormat()),
      "Revenue": .init(
        kind: .aggregate(.sum, column: "amount"), caption: LocalizedText("Revenue", others: ["zh": "收入"]),
        format: pounds),
      "Customers": .init(
        kind: .aggregate(.distinctCount, column: "customer"), caption: LocalizedText("Customers"),
        format: NumberFormat()),
      "Win rate": .init(
        kind: .formula(.operation(.divide, .measure("Won"), .measure("Closed deals"))),
        caption: LocalizedText("Win rate", others: ["zh": "赢单率"]), format: share),
      "Average order": .init(
        kind: .average(column: "amount"), caption: LocalizedText("Average order"), format: pounds),
      "Sales cycle": .init(
        kind: .average(column: "cycle_days"), caption: LocalizedText("Sales cycle"),
        format: days),
    ])

  private static let baseline = KPIDefinition.DayRange(first: "2023-09-01", last: "2024-08-31")

  private static let kpis = [
    KPIDefinition(
      name: "Win rate", caption: LocalizedText("Win rate", others: ["zh": "赢单率"]),
      description: LocalizedText("Won deals as a share of those closed.", others: ["zh": "赢单数占已关闭的比例。"]),
      owner: "Commercial director", cube: "Sales", date: "Closed",
      value: .proportion(successes: "Won", trials: "Closed deals"), direction: .up, format: share, baseline: baseline,
      target: .init(value: 0.57, due: "2026-12-31")),
    KPIDefinition(
      name: "Revenue", caption: LocalizedText("Revenue", others: ["zh": "收入"]), owner: "Commercial director",
      cube: "Sales", date: "Closed", value: .total(measure: "Revenue"), direction: .up, format: pounds,
      baseline: baseline, target: .init(value: 12_000)),
    KPIDefinition(
      name: "Sales cycle", caption: LocalizedText("Sales cycle", others: ["zh": "销售周期"]), owner: "Sales operations",
      cube: "Sales", date: "Closed", value: .mean(measure: "Sales cycle"), direction: .down,
      format: days, baseline: baseline, target: .init(value: 50)),
  ]

  private static let rollOut = InitiativeDefinition(
    name: "Roll-out", caption: LocalizedText("CRM roll-out"),
    waves: [
      .init(caption: LocalizedText("Wave 1", others: ["zh": "第一批"]), goLive: "2024-09-02"),
      .init(caption: LocalizedText("Wave 2", others: ["zh": "第二批"]), goLive: "2025-03-03"),
    ], kpis: ["Win rate"])

  private static let page = PageDefinition(
    name: "small", title: LocalizedText("What has changed", others: ["zh": "有何变化"]),
    subtitle: LocalizedText("Each KPI against its baseline."), languages: ["en", "zh"], periodMonths: 12,
    tiles: [
      .card(kpi: "Win rate"), .card(kpi: "Revenue"), .card(kpi: "Sales cycle"),
      .line(
        kpi: "Win rate", months: 34, initiative: "Roll-out",
        title: LocalizedText("Win rate by month", others: ["zh": "每月赢单率"])),
      .bar(
        kpi: "Win rate", by: .init(dimension: "Customer", level: "Sector"), limit: 12,
        title: LocalizedText("Win rate by sector", others: ["zh": "各行业赢单率"])),
      .funnel(
        cube: "Sales", date: "Closed", stages: ["Closed deals", "Won"],
        title: LocalizedText("From closing to order", others: ["zh": "从关闭到成交"])),
      .table(
        cube: "Sales", date: "Closed", rows: .init(dimension: "Customer", level: "Tier"),
        measures: ["Customers", "Closed deals", "Revenue", "Win rate", "Average order"], limit: 10,
        title: LocalizedText("The pyramid", others: ["zh": "客户金字塔"])),
    ])
}
