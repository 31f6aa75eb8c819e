internal import CubeModel
internal import OrderedCollections
internal import StarSchema

/// Where the columns of a dimension's table come from.
struct DimensionLineage {
  let table: DimensionTable
  let model: Model

  /// A column's lineage; nil when the table has none of that name.
  func lineage(of column: String) -> ColumnLineage? {
    guard let defined = table.definitionOfTable.columns.first(where: { $0.name == column }) else { return nil }
    var lineage = ColumnLineage(
      kind: .dimensionColumn, name: "star.\(table.name).\(column)", notes: [defined.type], derivations: [])
    if let attribute = table.definition.attributes[column], !table.isCalendar {
      lineage.notes.append("history: \(attribute.history.rawValue)")
    }
    lineage.derivations = derivations(of: column)
    return lineage
  }

  private func derivations(of column: String) -> [ColumnLineage.Derivation] {
    guard case .loads(let loads) = table.definition.origin else {
      return [.init(how: "the calendar", place: DefinitionPlace(file: "Cubes/calendar.yaml"), rows: [], inputs: [])]
    }
    let traced = loads.enumerated().map { position, load in
      LoadLineage(load: load, position: position, owner: .dimension(table.definition.name), model: model)
    }
    if table.describingColumns.contains(where: { $0.name == column }) {
      return traced.compactMap { load in
        load.load.values[column].map { load.derivation(of: $0, at: .value(load: load.position, column)) }
      }
    }
    if column == table.key {
      let inputs = table.naturalKey.compactMap { lineage(of: $0) }
      return [.init(how: "made by the warehouse for each natural key", place: nil, rows: [], inputs: inputs)]
    }
    if ["valid_from", "valid_to", "is_current"].contains(column) {
      let told = traced.compactMap { load in
        load.load.effectiveFrom.map { load.derivation(of: $0, at: .effectiveFrom(load: load.position)) }
      }
      if !told.isEmpty { return told }
      let inputs = table.attributes(.version).compactMap { lineage(of: $0) }
      return [.init(how: "the day of the load that found another value", place: nil, rows: [], inputs: inputs)]
    }
    return [.init(how: "noted by the load", place: nil, rows: [], inputs: [])]
  }
}
