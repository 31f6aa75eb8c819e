internal import CubeModel
internal import CubeQuery
internal import Postgres
internal import StarSchema

/// The layout of the warehouse's tables, as the loader makes them from the model.
enum WarehouseTable {
  /// The surrogate key that stands for a member that is not known.
  static let unknownMemberKey: SQL = "-1"

  static func name(of dimension: DimensionDefinition) -> Identifier {
    Identifier("star", "dim_\(dimension.name)")
  }

  static func name(of star: StarDefinition) -> Identifier {
    Identifier("star", "fact_\(star.name)")
  }

  /// The surrogate key of a dimension's table; a day's is the day itself as yyyymmdd.
  static func key(of dimension: DimensionDefinition) -> Identifier {
    dimension.origin == .calendar ? Identifier("date_key") : Identifier("\(dimension.name)_key")
  }

  /// The columns by which a dimension's members can be grouped or restricted, with their types.
  static func columns(of dimension: DimensionDefinition) -> [(name: String, type: ColumnType)] {
    var columns = dimension.naturalKey.map { (name: $0.key, type: $0.value) }
    columns += dimension.attributes.map { (name: $0.key, type: $0.value.type) }
    if dimension.origin == .calendar {
      let calendarColumns = [(name: "date_key", type: ColumnType.integer)] + CalendarDefinition.dayAttributes
      columns += calendarColumns.filter { column in !columns.contains { $0.name == column.name } }
    }
    return columns
  }

  /// The type of a dimension's column.
  ///
  /// - Throws: `CellSourceError` when the dimension has no such column.
  static func type(of column: String, in dimension: DimensionDefinition, place: String) throws -> ColumnType {
    let columns = columns(of: dimension)
    guard let found = columns.first(where: { $0.name == column }) else {
      throw CellSourceError.unknown("an attribute", column, place: place, among: columns.map(\.name))
    }
    return found.type
  }
}
