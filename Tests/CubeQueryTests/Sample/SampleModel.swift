import CubeModel
import OrderedCollections
import StarSchema

/// A small sales model: customers by sector and by place, a calendar, and every kind of measure.
enum SampleModel {
  static let model = Model(
    calendar: CalendarDefinition(firstDay: "2024-01-01", lastDay: "2025-12-31"),
    dimensions: ["customer": customer, "date": date], stars: ["sale": star], cubes: ["Sales": cube, "Stock": stock],
    hash: "sample")

  static let customer = DimensionDefinition(
    name: "customer", caption: LocalizedText("Customer"), naturalKey: ["customer_id": .text],
    attributes: [
      "sector": attribute(.version), "tier": attribute(.version), "tier_rank": attribute(.overwrite, .integer),
      "country": attribute(.overwrite), "city": attribute(.overwrite), "name": attribute(.overwrite),
    ],
    hierarchies: [
      hierarchy(
        "Customer",
        [
          level("Sector", "sector", zh: "行业"), level("Tier", "tier", sort: "tier_rank", zh: "等级"),
          level("Account", "customer_id", name: "name"),
        ]),
      hierarchy("By place", [level("Country", "country"), level("City", "city", isUnique: false)]),
    ], origin: .loads([]))

  static let date = DimensionDefinition(
    name: "date", caption: LocalizedText("Date"), naturalKey: ["date_key": .integer], attributes: [:],
    hierarchies: [
      hierarchy(
        "Calendar",
        [level("Year", "year"), level("Month", "month", name: "month_name"), level("Day", "date_key", name: "day")])
    ], origin: .calendar)

  static let star = StarDefinition(
    name: "sale", caption: LocalizedText("Sale"), grain: LocalizedText("an order"), kind: .transaction,
    key: ["sale_id": .integer],
    roles: [
      "customer": StarDefinition.Role(dimension: "customer", caption: LocalizedText("Customer")),
      "closed": StarDefinition.Role(dimension: "date", caption: LocalizedText("Closed")),
    ],
    measureColumns: [
      "amount": StarDefinition.MeasureColumn(type: .decimal(precision: 14, scale: 2)),
      "is_won": StarDefinition.MeasureColumn(type: .integer),
    ], loads: [])

  static let cube = CubeDefinition(
    name: "Sales", caption: LocalizedText("Sales", others: ["zh": "销售"]), star: "sale",
    dimensions: [
      "Customer": CubeDefinition.DimensionUse(
        role: "customer", caption: LocalizedText("Customer", others: ["zh": "客户"])),
      "Customer today": CubeDefinition.DimensionUse(
        role: "customer", caption: LocalizedText("Customer (today)"), version: .current),
      "Close date": CubeDefinition.DimensionUse(
        role: "closed", caption: LocalizedText("Closed", others: ["zh": "关闭"])),
    ],
    measures: [
      "Revenue": measure(
        .aggregate(.sum, column: "amount"), zh: "收入", NumberFormat(prefix: "£", decimals: 2)),
      "Orders": measure(.aggregate(.count, column: nil), zh: "订单"),
      "Customers": measure(.aggregate(.distinctCount, column: "customer"), zh: "客户数"),
      "Largest": measure(.aggregate(.maximum, column: "amount"), zh: "最大", NumberFormat(decimals: 2)),
      "Won": measure(.aggregate(.sum, column: "is_won"), zh: "赢单"),
      "Average order": measure(.average(column: "amount"), zh: "均值", NumberFormat(decimals: 2)),
      "Win rate": measure(
        .formula(.operation(.divide, .measure("Won"), .measure("Orders"))), zh: "赢单率",
        NumberFormat(suffix: "%", decimals: 1, isPercent: true)),
      "Loss rate": measure(
        .formula(.operation(.minus, .number(1), .measure("Win rate"))), zh: "输单率",
        NumberFormat(suffix: "%", decimals: 1, isPercent: true)),
    ])

  /// The same facts by measures that are not added up.
  static let stock = CubeDefinition(
    name: "Stock", caption: LocalizedText("Stock"), star: "sale", dimensions: cube.dimensions,
    measures: [
      "Closing": measure("Closing", .overTime(.lastNonEmpty, column: "amount")),
      "Opening": measure("Opening", .overTime(.firstNonEmpty, column: "amount")),
      "Mean day": measure("Mean day", .overTime(.averageOfChildren, column: "amount")),
      "Smallest": measure("Smallest", .aggregate(.minimum, column: "amount")),
      "Squares": measure("Squares", .aggregate(.sumOfSquares, column: "amount")),
      "Priced": measure("Priced", .aggregate(.count, column: "amount")),
    ])

  private static func measure(_ name: String, _ kind: CubeDefinition.Measure.Kind) -> CubeDefinition.Measure {
    CubeDefinition.Measure(kind: kind, caption: LocalizedText(name), format: NumberFormat(decimals: 2))
  }

  private static func attribute(
    _ history: HistoryKind, _ type: ColumnType = .text
  ) -> DimensionDefinition.Attribute {
    DimensionDefinition.Attribute(type: type, history: history, caption: LocalizedText("a"))
  }

  private static func hierarchy(
    _ name: String, _ levels: [DimensionDefinition.Level]
  ) -> DimensionDefinition.Hierarchy {
    DimensionDefinition.Hierarchy(
      name: name, caption: LocalizedText(name), allCaption: LocalizedText("All", others: ["zh": "全部"]),
      levels: levels)
  }

  private static func level(
    _ name: String, _ attribute: String, name nameAttribute: String? = nil, sort: String? = nil, isUnique: Bool = true,
    zh: String? = nil
  ) -> DimensionDefinition.Level {
    DimensionDefinition.Level(
      name: name, caption: LocalizedText(name, others: zh.map { ["zh": $0] } ?? [:]), attribute: attribute,
      nameAttribute: nameAttribute, sortAttribute: sort, isUnique: isUnique)
  }

  private static func measure(
    _ kind: CubeDefinition.Measure.Kind, zh: String, _ format: NumberFormat = NumberFormat()
  ) -> CubeDefinition.Measure {
    let english =
      switch kind {
      case .aggregate(.sum, "amount"): "Revenue"
      case .aggregate(.sum, _): "Won"
      case .aggregate(.count, _): "Orders"
      case .aggregate(.distinctCount, _): "Customers"
      case .aggregate, .overTime: "Largest"
      case .average: "Average order"
      case .formula(.operation(.divide, _, _)): "Win rate"
      case .formula: "Loss rate"
      }
    return CubeDefinition.Measure(kind: kind, caption: LocalizedText(english, others: ["zh": zh]), format: format)
  }
}
