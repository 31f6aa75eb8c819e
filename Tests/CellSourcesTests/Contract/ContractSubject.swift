import CubeModel
import CubeQuery
import StarSchema

/// What is asked of a warehouse by the contract.
struct ContractSubject: Sendable {
  let warehouse: ContractWarehouse
  let states: [WarehouseState]
  let columns: [CellColumn]
  /// Two columns that are restricted together with every other.
  let others: [CellColumn]
  let measures: [CellRequest.BaseMeasure]
  /// Dimensions and a role of each.
  let dimensions: [(dimension: String, role: String)]

  /// Days around the sample's runs.
  static let days: [WarehouseState] =
    ["2025-01-31", "2025-02-01", "2025-02-28", "2025-03-01", "2025-03-30", "2025-03-31"].map { .knownOn(day: $0) }

  /// The star that is loaded.
  static let sample = ContractSubject(
    warehouse: .sample, states: [.latest] + (0...4).map { .asKnown(run: $0) },
    columns: attributes(
      "customer", "customer_id", "tier", "name", "staff", "rating", "score", "active", "since", "seen")
      + [
        .attribute(role: "customer", name: "tier", version: .current),
        .attribute(role: "site", name: "size \"m²\"; [x]", version: .ofTheDay),
        .attribute(role: "site", name: "size \"m²\"; [x]", version: .current),
        .attribute(role: "site", name: "地区", version: .current),
        .attribute(role: "opened", name: "month", version: .ofTheDay),
        .attribute(role: "closed", name: "day", version: .current),
        .attribute(role: "closed", name: "is_working_day", version: .ofTheDay),
        .attribute(role: "closed", name: "date_key", version: .ofTheDay),
        .fact("sale_id"), .fact("line"),
      ],
    others: attributes("customer", "tier") + attributes("opened", "month"),
    measures: measures(
      of: ["quantity", "amount", "weight"], distinct: ["customer", "site", "opened", "closed", "sale_id", "line"])
      + [CellRequest.BaseMeasure(.count, column: "sale_id")],
    dimensions: [("customer", "customer"), ("site", "site"), ("date", "closed")])

  /// The star over tables that exist already.
  static let market = ContractSubject(
    warehouse: .market, states: [.latest],
    columns: attributes("product", "product_id", "name", "price", "family", "shelf", "label")
      + attributes("brand", "name", "initial")
      + attributes("seller", "person_id", "boss_id", "full", "hired", "active")
      + [.ancestor(role: "seller", hierarchy: "By line"), .ancestor(role: "seller", hierarchy: "By boss")]
      + attributes("day", "month", "quarter", "day") + attributes("coupon", "coupon", "big")
      + [.fact("pieces"), .fact("margin")],
    others: attributes("product", "family") + [.ancestor(role: "seller", hierarchy: "By line")]
      + attributes("coupon", "coupon"),
    measures: measures(
      of: ["amount", "pieces", "weight", "margin"],
      distinct: ["product", "seller", "day", "person_id", "coupon", "margin"])
      + [CellRequest.BaseMeasure(.count, column: "coupon")],
    dimensions: [
      ("product", "product"), ("brand", "brand"), ("person", "seller"), ("day", "day"), ("coupon", "coupon"),
    ])

  private static func attributes(_ role: String, _ names: String...) -> [CellColumn] {
    names.map { .attribute(role: role, name: $0, version: .ofTheDay) }
  }

  private static func measures(of columns: [String], distinct: [String]) -> [CellRequest.BaseMeasure] {
    [CellRequest.BaseMeasure(.count)]
      + Aggregate.allCases.flatMap { aggregate in
        columns.map { CellRequest.BaseMeasure(aggregate, column: $0) }
      } + distinct.map { CellRequest.BaseMeasure(.distinctCount, column: $0) }
  }
}
