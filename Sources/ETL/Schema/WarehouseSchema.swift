internal import CubeModel
internal import OrderedCollections
internal import Postgres
internal import StarSchema

/// The tables and views that a model asks for.
struct WarehouseSchema {
  let model: Model

  /// The columns by which loads join staged tables, by the tables' paths.
  let joins: JoinColumns

  init(model: Model) {
    self.model = model
    joins = JoinColumns(model: model)
  }

  /// All tables whose rows come from the model's sources, in an order in which they can be made.
  var tables: [TableDefinition] {
    var tables: [TableDefinition] = []
    for source in model.sources.values {
      for table in source.tables.values { tables.append(staging(table, of: source)) }
    }
    tables += model.warehousedDimensions.map { DimensionTable(definition: $0).definitionOfTable }
    tables += model.loadedStars.map { FactTable(star: $0, model: model).definitionOfTable }
    return tables
  }

  /// One readable view a star.
  var views: [ViewDefinition] {
    model.loadedStars.map { MartView(star: $0, model: model).definition }
  }

  /// The tables as they are described, less the columns that staging has taken from sources whose tables evolve: nobody
  /// declares them, and they are not to be dropped.
  func withoutTakenColumns(_ described: [DescribedTable]) -> [DescribedTable] {
    var declared: [String: Set<String>] = [:]
    for source in model.sources.values {
      for table in source.tables.values where table.drift == .evolve {
        let definition = staging(table, of: source)
        declared[definition.name] = Set(definition.columns.map(\.name))
      }
    }
    return described.map { table in
      guard table.schema == "staging", let names = declared[table.name] else { return table }
      var table = table
      table.columns.removeAll { !names.contains($0.name) }
      return table
    }
  }

  /// The name of the staging table of a source's table, without its schema.
  static func stagingName(source: String, table: String) -> String {
    SQLName.composed(source, table)
  }

  /// The index that keeps a source's key unique in staging.
  static func stagingKey(source: String, table: String) -> String {
    SQLName.composed(source, table, "key")
  }

  /// The image of a source's table, with the indexes by which a run finds what it has changed, and what rests on that.
  func staging(_ table: SourceTable, of source: SourceDefinition) -> TableDefinition {
    var definition = Self.staging(table, of: source)
    definition.indexes.append(
      IndexDefinition(
        SQLName.composed(source.name, table.name, "run"), columns: [StagingColumn.run], method: .blockRanges))
    let path = "\(source.name).\(table.name)"
    let firsts = joins.firstsByTable[path] ?? []
    // With what says whether a row is there, so that the rows themselves need not be read to tell.
    let marking = StagedTable(source: source, table: table).compared(reading: []) ?? [StagingColumn.gone]
    definition.indexes += firsts.map { columns in
      let columns = Array(OrderedSet(columns + marking))
      return IndexDefinition(SQLName.composed([source.name, table.name] + columns + ["first"]), columns: columns)
    }
    // Rows are found by the first column of such an index just so.
    definition.indexes += (joins.byTable[path] ?? []).filter { column in !firsts.contains { $0.first == column } }
      .map { column in
        IndexDefinition(SQLName.composed(source.name, table.name, column, "join"), columns: [column])
      }
    definition.indexes += (joins.derivedByTable[path] ?? []).map { value in
      IndexDefinition(
        SQLName.composed([source.name, table.name, value.name] + value.steps + ["derived"]),
        expression: value.sql(of: SQLName.quoted(value.name)))
    }
    return definition
  }

  /// The image of a source's table: one row a key.
  static func staging(_ table: SourceTable, of source: SourceDefinition) -> TableDefinition {
    let landsText = source.landsText
    var columns = table.columns.map { name, column in
      ColumnDefinition(name, landsText ? "text" : column.type.stagedType)
    }
    columns += [
      ColumnDefinition(
        StagingColumn.run, "bigint", isRequired: true, default: "current_setting('plumb.run_id')::bigint",
        comment: "The run that last changed the row."),
      ColumnDefinition(
        StagingColumn.gone, "boolean", isRequired: true, default: "false",
        comment: "Whether the source no longer has the row."),
    ]
    if landsText { columns += landingColumns }
    return TableDefinition(
      schema: "staging", name: stagingName(source: source.name, table: table.name),
      comment: "The rows of \(table.location) as \(source.name) has them.", columns: columns,
      indexes: [
        IndexDefinition(stagingKey(source: source.name, table: table.name), columns: table.key, isUnique: true)
      ])
  }
}
