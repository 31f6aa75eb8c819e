import CubeModel
import CubeQuery
import OrderedCollections
import StarSchema

/// A small warehouse as plain values: what a cell source is asked about, and what the reference evaluates.
struct ContractWarehouse: Sendable {
  /// A row of a dimension's table.
  struct DimensionRow: Sendable {
    var key: Int
    var isCurrent = true
    /// A value for every column of the natural key and every attribute, in the model's order.
    var values: [MemberValue]
  }

  /// A row of a fact table.
  struct FactRow: Sendable {
    var loadedRun: Int
    var retiredRun: Int?
    /// A surrogate key for every role, in the model's order.
    var roleKeys: [Int]
    /// A value for every key and measure column, in the model's order.
    var values: [MemberValue]
  }

  /// A run of the log.
  struct Run: Sendable {
    var id: Int
    var status = "done"
    var asOf: String
    /// The day of `asOf` in UTC.
    var day: String
  }

  /// The rows of a table that exists already.
  struct ExistingRows: Sendable {
    /// The columns with the types that they have in the database.
    var columns: [(name: String, sqlType: String)]
    var rows: [[MemberValue]]
  }

  var model: Model
  var dimensionRows: [String: [DimensionRow]]
  var factRows: [String: [FactRow]]
  var runs: [Run]
  /// The tables that exist already, by name; all stand in the schema `market`.
  var existing: [String: ExistingRows] = [:]
  /// What the SQL expressions of the definitions mean, by their text, over values named `alias.column`.
  var expressions: [String: @Sendable ([String: MemberValue]) -> MemberValue] = [:]

  /// The columns of a dimension's table besides its surrogate key, with their types.
  func columns(ofDimension name: String) -> [(name: String, type: ColumnType)] {
    guard let dimension = model.dimensions[name] else { return [] }
    if dimension.origin == .calendar { return CalendarDefinition.dayAttributes }
    return dimension.naturalKey.map { (name: $0.key, type: $0.value) }
      + dimension.attributes.map { (name: $0.key, type: $0.value.type) }
  }

  /// The key and measure columns of a fact table, with their types.
  func columns(ofStar name: String) -> [(name: String, type: ColumnType)] {
    guard let star = model.stars[name] else { return [] }
    return star.key.map { (name: $0.key, type: $0.value) }
      + star.measureColumns.map { (name: $0.key, type: $0.value.type) }
  }

  /// The last run that is part of what was known at the end of a day.
  func lastRun(on day: String) -> Int {
    runs.filter { $0.status == "done" && $0.day <= day }.map(\.id).max() ?? 0
  }
}
