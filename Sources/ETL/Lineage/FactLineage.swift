internal import CubeModel
internal import OrderedCollections
internal import StarSchema

/// Where the columns of a fact table come from.
struct FactLineage {
  let fact: FactTable
  let model: Model

  /// A column's lineage; nil when the table has none of that name.
  func lineage(of column: String) -> ColumnLineage? {
    guard let defined = fact.definitionOfTable.columns.first(where: { $0.name == column }) else { return nil }
    var lineage = ColumnLineage(
      kind: .factColumn, name: "star.\(fact.name).\(column)", notes: [defined.type], derivations: [])
    if let comment = defined.comment { lineage.notes.append(comment) }
    if let entry = fact.roles.first(where: { $0.name + "_key" == column }) {
      lineage.derivations = loads.map { derivation(of: entry.name, entry.dimension, in: $0) }
    } else if fact.key.contains(column) || fact.measures.contains(column) {
      lineage.derivations = loads.compactMap { load in
        load.load.values[column].map { load.derivation(of: $0, at: .value(load: load.position, column)) }
      }
    } else {
      lineage.derivations = [.init(how: "noted by the load", place: nil, rows: [], inputs: [])]
    }
    return lineage
  }

  private var loads: [LoadLineage] {
    fact.star.loads.enumerated().map { position, load in
      LoadLineage(load: load, position: position, owner: .star(fact.star.name), model: model)
    }
  }

  /// The member that a role's value refers to, in the version of the fact's own day.
  private func derivation(
    of role: String, _ dimension: DimensionTable, in load: LoadLineage
  ) -> ColumnLineage.Derivation {
    let names = [role] + dimension.naturalKey.map { "\(role).\($0)" }
    let values = names.compactMap { name in load.load.values[name].map { (name: name, text: $0) } }
    let text = values.map(\.text).joined(separator: ", ")
    var derivation = load.derivation(of: text, at: .value(load: load.position, values.first?.name ?? role))
    derivation.inputs = values.flatMap { load.inputs(of: $0.text) }
    derivation.how = "the member of star.\(dimension.name) whose key is \(text)"
    if dimension.isVersioned, let day = load.load.day {
      derivation.how += ", in the version of the day \(day)"
      derivation.inputs += load.inputs(of: day).filter { !derivation.inputs.contains($0) }
    }
    let lineage = DimensionLineage(table: dimension, model: model)
    derivation.inputs += dimension.naturalKey.compactMap { lineage.lineage(of: $0) }
    return derivation
  }
}
