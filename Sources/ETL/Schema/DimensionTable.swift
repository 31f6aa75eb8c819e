internal import CubeModel
internal import OrderedCollections
internal import Postgres
internal import StarSchema

/// The table of a dimension and its columns by their parts.
struct DimensionTable {
  /// The first day of a member's first version: early enough for any fact.
  static let firstDay = "0001-01-01"
  /// The last day of a member's present version.
  static let lastDay = "9999-12-31"

  /// The column of a table of moved members with the first day for which another version holds than before; null where
  /// all days may be concerned.
  static let firstMovedDay = "plumb_first_day"

  let definition: DimensionDefinition

  var isCalendar: Bool { definition.origin == .calendar }
  var name: String { "dim_" + definition.name }
  var identifier: Identifier { Identifier("star", name) }
  /// The surrogate key: `date_key` for the calendar, whatever the dimension is called.
  var key: String { isCalendar ? "date_key" : definition.name + "_key" }
  var naturalKey: [String] { isCalendar ? ["day"] : Array(definition.naturalKey.keys) }
  var isVersioned: Bool { !isCalendar && definition.isVersioned }

  /// The columns that describe a member, with type and caption.
  var describingColumns: [(name: String, type: ColumnType, caption: String)] {
    if isCalendar {
      return CalendarDefinition.dayAttributes.map { ($0.name, $0.type, $0.name) }
        + clockAttributes.map { ($0.key, $0.value.type, $0.value.caption.english) }
    }
    return definition.naturalKey.map { ($0.key, $0.value, $0.key) }
      + definition.attributes.map { ($0.key, $0.value.type, $0.value.caption.english) }
  }

  /// The attributes of days that clocks give.
  var clockAttributes: OrderedDictionary<String, DimensionDefinition.Attribute> {
    definition.attributes.filter { $0.value.clock != nil }
  }

  /// The attributes of a history kind.
  func attributes(_ history: HistoryKind) -> [String] {
    definition.attributes.filter { $0.value.history == history }.map(\.key)
  }

  var definitionOfTable: TableDefinition {
    var columns = [
      ColumnDefinition(key, "integer", isRequired: true, comment: keyComment)
    ]
    let described = describingColumns.map { ColumnDefinition($0.name, $0.type, comment: $0.caption) }
    columns += described.prefix(naturalKey.count)
    if isVersioned {
      // Facts find their versions by these, and the server takes a row apart up to the last column that it needs.
      columns += [
        ColumnDefinition(
          "valid_from", ColumnType.date, isRequired: true, default: "'\(Self.firstDay)'",
          comment: "The first day on which this version held."),
        ColumnDefinition(
          "valid_to", ColumnType.date, isRequired: true, default: "'\(Self.lastDay)'",
          comment: "The last day on which it held (inclusive); before valid_from once the source has taken it back."),
        ColumnDefinition(
          "is_current", ColumnType.boolean, isRequired: true, default: "true",
          comment: "Whether this is the member's latest version."),
      ]
    }
    columns += described.dropFirst(naturalKey.count)
    if !isCalendar {
      columns.append(
        ColumnDefinition(
          "is_inferred", ColumnType.boolean, isRequired: true, default: "false",
          comment: "Whether only facts know the member so far."))
    }
    columns += [
      ColumnDefinition("loaded_run", ColumnType.integer, isRequired: true, comment: "The run that added the row."),
      ColumnDefinition("changed_run", ColumnType.integer, isRequired: true, comment: "The run that last changed it."),
    ]
    if !isCalendar {
      columns.append(
        ColumnDefinition(
          "gone_run", ColumnType.integer,
          comment: "The run that no longer found the member in its sources, or as another; null while it is there."))
      columns.append(
        ColumnDefinition(
          "is_unused", ColumnType.boolean, isRequired: true, default: "false",
          comment: "Whether it is gone and no fact has ever stood on it, so that cubes do not list it."))
    }
    return TableDefinition(
      schema: "star", name: name,
      comment: definition.description?.english ?? "\(definition.caption.english): one row a member"
        + (isVersioned ? " and version." : "."), columns: columns, primaryKey: [key], indexes: [memberIndex])
  }

  private var keyComment: String {
    isCalendar ? "The day as yyyymmdd; -1 is the unknown day." : "Made by the warehouse; -1 is the unknown member."
  }

  private var memberIndex: IndexDefinition {
    isVersioned
      ? IndexDefinition(
        SQLName.composed(name, "version_key"), columns: naturalKey + ["valid_from"], isUnique: true)
      : IndexDefinition(SQLName.composed(name, "member_key"), columns: naturalKey, isUnique: true)
  }
}
