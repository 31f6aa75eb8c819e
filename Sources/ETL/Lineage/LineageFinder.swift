public import CubeModel
import OrderedCollections
import StarSchema
internal import Wording

/// Follows columns, measures and KPIs through the definitions to the columns of the sources.
public struct LineageFinder: Sendable {
  let model: Model

  /// A finder in a model.
  public init(model: Model) {
    self.model = model
  }

  /// The names of all that can be asked for.
  public var names: [String] {
    var names: [String] = []
    for star in model.loadedStars {
      names += FactTable(star: star, model: model).definitionOfTable.columns.map { "star.fact_\(star.name).\($0.name)" }
    }
    for dimension in model.warehousedDimensions {
      let table = DimensionTable(definition: dimension)
      names += table.definitionOfTable.columns.map { "star.\(table.name).\($0.name)" }
    }
    for source in model.sources.values {
      for table in source.tables.values { names += table.columns.keys.map { "\(source.name).\(table.name).\($0)" } }
    }
    for cube in model.cubes.values where model.stars[cube.star]?.table == nil {
      names += cube.measures.keys.map { "\(cube.name).\($0)" }
    }
    return names + model.kpis.keys.filter { model.kpis[$0].map { isLoaded($0) } ?? false }
  }

  /// Where something comes from.
  ///
  /// - Parameter name: a column of the warehouse (`star.fact_sale.amount`, `mart.sale.amount`), of a source
  ///   (`crm.sale.amount`), a measure (`Sales.Revenue`) or a KPI.
  /// - Throws: `ETLError` with the nearest name when there is nothing of that name.
  public func lineage(of name: String) throws(ETLError) -> ColumnLineage {
    let parts = name.split(separator: ".", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
    let found: ColumnLineage? =
      if let kpi = model.kpis[name], isLoaded(kpi) {
        lineage(of: kpi)
      } else if let measure = measure(called: name) {
        measure
      } else if parts.count == 3, parts[0] == "star" {
        column(parts[2], of: parts[1])
      } else if parts.count == 3, parts[0] == "mart" {
        martColumn(parts[2], of: parts[1])
      } else if parts.count == 3 {
        sourceColumn(parts[2], of: parts[1], in: parts[0])
      } else {
        nil
      }
    guard let found else {
      throw ETLError(
        .definition, at: name,
        "the definitions have no such column, measure or KPI." + NearestName.question(for: name, among: names))
    }
    return found
  }

  /// A column of a table in schema `star`.
  private func column(_ column: String, of table: String) -> ColumnLineage? {
    if table.hasPrefix("fact_"), let star = model.loadedStars.first(where: { "fact_" + $0.name == table }) {
      return FactLineage(fact: FactTable(star: star, model: model), model: model).lineage(of: column)
    }
    let dimension = model.warehousedDimensions.first { DimensionTable(definition: $0).name == table }
    return dimension.flatMap {
      DimensionLineage(table: DimensionTable(definition: $0), model: model).lineage(of: column)
    }
  }

  /// A column of the readable view of a star.
  private func martColumn(_ column: String, of star: String) -> ColumnLineage? {
    guard let star = model.loadedStars.first(where: { $0.name == star }) else { return nil }
    let fact = FactTable(star: star, model: model)
    if fact.key.contains(column) || fact.measures.contains(column) { return self.column(column, of: fact.name) }
    for (role, _, dimension) in fact.roles {
      for described in dimension.describingColumns where SQLName.composed(role, described.name) == column {
        guard var lineage = self.column(described.name, of: dimension.name),
          let key = self.column(role + "_key", of: fact.name)
        else { return nil }
        lineage.notes.append("of the member that star.\(fact.name).\(role)_key refers to")
        let how = ColumnLineage.Derivation(
          how: "\(described.name) of the role '\(role)'", place: nil, rows: [], inputs: [lineage, key])
        return ColumnLineage(
          kind: .dimensionColumn, name: "mart.\(star.name).\(column)", notes: [], derivations: [how])
      }
    }
    return nil
  }

  private func sourceColumn(_ column: String, of table: String, in source: String) -> ColumnLineage? {
    guard let source = model.sources[source], let table = source.tables[table], table.columns[column] != nil else {
      return nil
    }
    return ColumnLineage(column, of: table, in: source)
  }

  private func measure(called name: String) -> ColumnLineage? {
    for cube in model.cubes.values where name.hasPrefix(cube.name + ".") {
      let measure = String(name.dropFirst(cube.name.count + 1))
      if cube.measures[measure] != nil, model.stars[cube.star]?.table == nil {
        return lineage(ofMeasure: measure, in: cube, above: [])
      }
    }
    return nil
  }

  private func isLoaded(_ kpi: KPIDefinition) -> Bool {
    model.cubes[kpi.cube].flatMap { model.stars[$0.star] }.map { $0.table == nil } ?? false
  }

  private func lineage(of kpi: KPIDefinition) -> ColumnLineage {
    let (how, measures): (String, [String]) =
      switch kpi.value {
      case .proportion(let successes, let trials): ("\(successes) as a share of \(trials)", [successes, trials])
      case .mean(let measure): ("mean of \(measure)", [measure])
      case .total(let measure): ("total of \(measure)", [measure])
      }
    let cube = model.cubes[kpi.cube]
    let inputs = measures.compactMap { measure in cube.flatMap { lineage(ofMeasure: measure, in: $0, above: []) } }
    var notes = ["owner: \(kpi.owner.english)"]
    if let description = kpi.description { notes.append(description.english) }
    return ColumnLineage(
      kind: .kpi, name: kpi.name, notes: notes,
      derivations: [.init(how: how, place: nil, rows: ["by \(kpi.date) of cube \(kpi.cube)"], inputs: inputs)])
  }

  /// - Parameter above: the measures whose formulas lead here, so that one that refers to itself ends.
  private func lineage(ofMeasure name: String, in cube: CubeDefinition, above: [String]) -> ColumnLineage? {
    guard let measure = cube.measures[name], !above.contains(name), let star = model.stars[measure.star ?? cube.star]
    else { return nil }
    let fact = "fact_" + star.name
    func input(_ name: String) -> [ColumnLineage] {
      let column = star.roles[name] == nil ? name : name + "_key"
      return self.column(column, of: fact).map { [$0] } ?? []
    }
    let (how, inputs): (String, [ColumnLineage]) =
      switch measure.kind {
      case .aggregate(let aggregate, nil): ("\(aggregate.rawValue) of the facts", star.key.keys.flatMap(input))
      case .aggregate(let aggregate, let column?): ("\(aggregate.rawValue) of \(column)", input(column))
      case .average(let column): ("average of \(column)", input(column))
      case .overTime(let aggregate, let column): ("\(aggregate.rawValue) of \(column) over time", input(column))
      case .formula(let formula):
        (
          formula.text,
          formula.measures.compactMap { lineage(ofMeasure: $0, in: cube, above: above + [name]) }
        )
      }
    return ColumnLineage(
      kind: .measure, name: "\(cube.name).\(name)", notes: measure.description.map { [$0.english] } ?? [],
      derivations: [.init(how: how, place: nil, rows: [], inputs: inputs)])
  }
}

extension Formula {
  /// The formula as text.
  fileprivate var text: String {
    switch self {
    case .number(let number): number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number)
    case .measure(let name): "[\(name)]"
    case .negative(let inner): "-\(inner.text)"
    case .operation(let sign, let left, let right): "(\(left.text) \(sign.rawValue) \(right.text))"
    }
  }
}
