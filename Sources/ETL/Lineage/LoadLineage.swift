internal import CubeModel
internal import OrderedCollections
internal import StarSchema

/// What an expression of a load is made of.
struct LoadLineage {
  let load: LoadDefinition
  /// The load's place in its definition, from 0.
  let position: Int
  let owner: ExpressionSite.Owner
  let model: Model

  private var tables: [LoadDefinition.StagedTable] { [load.from] + load.joins.map(\.table) }

  /// How a value comes about.
  func derivation(of expression: String, at part: ExpressionSite.Part) -> ColumnLineage.Derivation {
    let located =
      model.expressions[ExpressionSite(owner, part)]
      ?? model.expressions[ExpressionSite(owner, .from(load: position))]
    return ColumnLineage.Derivation(how: expression, place: located?.place, rows: rows, inputs: inputs(of: expression))
  }

  /// The columns of the sources that an expression reads, or the rows that it counts.
  func inputs(of expression: String) -> [ColumnLineage] {
    let known = tables.map { table in
      (alias: table.alias, columns: definition(of: table).map { Array($0.1.columns.keys) } ?? [])
    }
    let spread = load.days.map { [(alias: $0.alias, columns: [LoadDefinition.Days.column])] } ?? []
    let found = ExpressionColumns(of: expression, in: known + spread)
    var inputs = found.references.flatMap { reference -> [ColumnLineage] in
      if let days = load.days, days.alias == reference.alias {
        return self.inputs(of: days.first) + self.inputs(of: days.last)
      }
      return tables.first { $0.alias == reference.alias }.flatMap(definition).map { source, table in
        [ColumnLineage(reference.column, of: table, in: source)]
      } ?? []
    }
    if found.countsRows, let (source, table) = definition(of: load.from) {
      inputs.append(
        ColumnLineage(kind: .sourceRows, name: "\(source.name).\(table.name)", notes: ["its rows"], derivations: []))
    }
    return inputs
  }

  /// What decides which rows count.
  private var rows: [String] {
    var rows = ["from \(Self.words(load.from))"]
    rows += load.joins.map { join in
      let kind = join.standsBeside ? "beside" : join.keepsUnmatched ? "left join" : "join"
      return "\(kind) \(Self.words(join.table)) on \(join.condition)"
    }
    if let days = load.days { rows.append("on each day from \(days.first) to \(days.last)") }
    if let condition = load.condition { rows.append("where \(condition)") }
    if !load.groupBy.isEmpty { rows.append("group by \(load.groupBy.joined(separator: ", "))") }
    if !load.distinctOn.isEmpty {
      rows.append(
        "the first by \(load.orderBy.map(\.text).joined(separator: ", ")) for each \(load.distinctOn.joined(separator: ", "))"
      )
    }
    return rows
  }

  private func definition(of table: LoadDefinition.StagedTable) -> (SourceDefinition, SourceTable)? {
    model.sources[table.source].flatMap { source in source.tables[table.table].map { (source, $0) } }
  }

  private static func words(_ table: LoadDefinition.StagedTable) -> String {
    "\(table.source).\(table.table) as \(table.alias)"
  }
}

extension ColumnLineage {
  /// A column as a source has it.
  init(_ name: String, of table: SourceTable, in source: SourceDefinition) {
    var notes: [String] = []
    if let column = table.columns[name] {
      notes.append(column.type.sqlName)
      if !column.mendings.isEmpty {
        notes.append("mended: " + column.mendings.map { "'\($0)' is '\($1)'" }.joined(separator: ", "))
      }
    }
    notes.append("\(table.location) of \(source.connector.name) source '\(source.name)'")
    self.init(kind: .sourceColumn, name: "\(source.name).\(table.name).\(name)", notes: notes, derivations: [])
  }
}

extension SourceDefinition.Connector {
  /// The connector as definitions call it.
  fileprivate var name: String {
    switch self {
    case .postgreSQL: "postgresql"
    case .files: "files"
    case .salesforceExport: "salesforce export"
    case .mariaDB: "mariadb"
    case .http: "http"
    }
  }
}
