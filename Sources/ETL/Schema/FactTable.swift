internal import CubeModel
internal import OrderedCollections
internal import Postgres
internal import StarSchema

/// The table of a star's facts and its columns by their parts.
struct FactTable {
  let star: StarDefinition
  let model: Model

  var name: String { "fact_" + star.name }
  var identifier: Identifier { Identifier("star", name) }
  var key: [String] { Array(star.key.keys) }
  var measures: [String] { Array(star.measureColumns.keys) }
  var roleKeys: [String] { star.roles.keys.map { $0 + "_key" } }
  /// The name of the index that keeps current keys unique.
  var keyIndex: String { SQLName.composed(name, "current_key") }

  /// The roles with the tables of their dimensions.
  var roles: [(name: String, role: StarDefinition.Role, dimension: DimensionTable)] {
    star.roles.compactMap { name, role in
      model.dimensions[role.dimension].map { (name, role, DimensionTable(definition: $0)) }
    }
  }

  /// The role that stands on the fact's own day, by which versions of members are told; nil where none does in all loads.
  var dayRole: String? {
    roles.first { name, _, dimension in
      dimension.isCalendar && !star.loads.isEmpty
        && star.loads.allSatisfy { load in load.day != nil && load.day == load.values[name] }
    }?.name
  }

  /// The indexes of the table: the keys of current facts, and the days of facts that stand on versions of members.
  private var indexes: [IndexDefinition] {
    let current = IndexDefinition(keyIndex, columns: key, isUnique: true, where: "retired_run is null")
    guard let dayRole, roles.contains(where: { $0.dimension.isVersioned }) else { return [current] }
    return [
      current, IndexDefinition(SQLName.composed(name, "days"), columns: [dayRole + "_key"], method: .blockRanges),
    ]
  }

  var definitionOfTable: TableDefinition {
    var columns = star.key.map { ColumnDefinition($0.key, $0.value, isRequired: true) }
    columns += roles.map { name, role, _ in
      ColumnDefinition(name + "_key", "integer", isRequired: true, default: "-1", comment: role.caption.english)
    }
    // Every question asks whether a row is current, and the server takes a row apart up to the last column that it needs.
    columns += [
      ColumnDefinition("loaded_run", ColumnType.integer, isRequired: true, comment: "The run that added the row."),
      ColumnDefinition(
        "retired_run", ColumnType.integer,
        comment: "The run that replaced the row or took it back; null while it is current."),
    ]
    columns += star.measureColumns.map { name, column in
      ColumnDefinition(name, column.type, comment: column.description?.english)
    }
    return TableDefinition(
      schema: "star", name: name, comment: star.grain.english, columns: columns,
      indexes: indexes,
      foreignKeys: roles.map { role, _, dimension in
        ForeignKeyDefinition(
          SQLName.composed(name, role, "fkey"), column: role + "_key", references: dimension.name, key: dimension.key)
      })
  }
}
