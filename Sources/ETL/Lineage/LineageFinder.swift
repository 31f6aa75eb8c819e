public import CubeModel
import OrderedCollections
import StarSchema

/// Follows columns, measures and KPIs through the definitions to the columns of the sources.
public struct LineageFinder: Sendable {
  let model: Model

  /// A finder in a model.
  public init(model: Model) {
    self.model = model
  }

  /// The names of all that can be asked for.
  public var names: [String] {
    families.flatMap { family, names in names.map { family.isEmpty ? $0 : "\(family).\($0)" } }
  }

  /// The same by what has them: tables (`star.fact_sale`, `crm.sale`), cubes, and the empty text for KPIs.
  private var families: OrderedDictionary<String, [String]> {
    var families: OrderedDictionary<String, [String]> = [:]
    for star in model.loadedStars {
      families["star.fact_\(star.name)"] = FactTable(star: star, model: model).definitionOfTable.columns.map(\.name)
    }
    for dimension in model.warehousedDimensions {
      let table = DimensionTable(definition: dimension)
      families["star.\(table.name)"] = table.definitionOfTable.columns.map(\.name)
    }
    for source in model.sources.values {
      for table in source.tables.values { families["\(source.name).\(table.name)"] = Array(table.columns.keys) }
    }
    for cube in model.cubes.values { families[cube.name] = lineage(in: cube).names }
    families[""] = Array(model.kpis.keys)
    return families
  }

  /// Where something comes from.
  ///
  /// - Parameter name: a column of the warehouse (`star.fact_sale.amount`, `mart.sale.amount`), of a source
  ///   (`crm.sale.amount`), a measure, calculated member or indicator of a cube (`Sales.Revenue`), or a KPI. The schema
  ///   `star` may be left out.
  /// - Throws: `ETLError` with the nearest name when there is nothing of that name.
  public func lineage(of name: String) throws(ETLError) -> ColumnLineage {
    let parts = name.split(separator: ".", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
    let found: ColumnLineage? =
      if let kpi = model.kpis[name] {
        lineage(of: kpi)
      } else if let member = member(called: name) {
        member
      } else if parts.count == 3, parts[0] == "star" {
        column(parts[2], of: parts[1])
      } else if parts.count == 3, parts[0] == "mart" {
        martColumn(parts[2], of: parts[1])
      } else if parts.count == 3 {
        sourceColumn(parts[2], of: parts[1], in: parts[0])
      } else if parts.count == 2 {
        column(parts[1], of: parts[0])
      } else {
        nil
      }
    guard let found else {
      throw ETLError(
        .definition, at: name,
        "the definitions have no such column, measure or KPI." + LineageQuestion(families: families).text(for: name))
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

  /// What a cube measures or computes, behind its name and a point.
  private func member(called name: String) -> ColumnLineage? {
    for cube in model.cubes.values where name.hasPrefix(cube.name + ".") {
      if let found = lineage(in: cube).lineage(of: String(name.dropFirst(cube.name.count + 1))) { return found }
    }
    return nil
  }

  /// The lineages in a cube.
  func lineage(in cube: CubeDefinition) -> CubeLineage {
    CubeLineage(cube: cube, model: model) { column($0, of: $1) }
  }

  private func lineage(of kpi: KPIDefinition) -> ColumnLineage {
    let (how, measures): (String, [String]) =
      switch kpi.value {
      case .proportion(let successes, let trials): ("\(successes) as a share of \(trials)", [successes, trials])
      case .mean(let measure): ("mean of \(measure)", [measure])
      case .total(let measure): ("total of \(measure)", [measure])
      }
    let cube = model.cubes[kpi.cube].map(lineage(in:))
    let inputs = measures.compactMap { measure in cube.flatMap { $0.lineage(of: measure) } }
    var notes = ["owner: \(kpi.owner.english)"]
    if let description = kpi.description { notes.append(description.english) }
    return ColumnLineage(
      kind: .kpi, name: kpi.name, notes: notes,
      derivations: [.init(how: how, place: nil, rows: ["by \(kpi.date) of cube \(kpi.cube)"], inputs: inputs)])
  }
}
