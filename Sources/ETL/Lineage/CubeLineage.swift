internal import CubeModel
internal import OrderedCollections
internal import StarSchema

/// Where what a cube measures and computes comes from: its measures, calculated members and indicators.
struct CubeLineage {
  let cube: CubeDefinition
  let model: Model
  /// A column of a table in schema `star`: its name, and the table's.
  let column: (String, String) -> ColumnLineage?

  /// The names that can be asked for, behind the cube's name.
  var names: [String] {
    cube.measures.keys + cube.calculatedMembers.map(name) + cube.indicators.keys
  }

  /// The lineage of a measure, a calculated member, by its own name or its path in MDX, or an indicator.
  func lineage(of name: String) -> ColumnLineage? { lineage(of: name, above: []) }

  /// - Parameter above: what leads here by its formula, so that one that refers to itself ends.
  private func lineage(of name: String, above: [String]) -> ColumnLineage? {
    guard !above.contains(name) else { return nil }
    if let measure = cube.measures[name] { return lineage(of: measure, called: name, above: above) }
    let path = FormulaNames.segments(of: name)
    let member = cube.calculatedMembers.first { member in
      self.name(of: member) == name || member.member.text == name
        || !path.isEmpty && FormulaNames.segments(of: member.member.text) == path
    }
    if let member { return lineage(of: member, above: above) }
    if path.count == 2, path[0].lowercased() == "measures" { return lineage(of: path[1], above: above) }
    return cube.indicators[name].map { lineage(of: $0, called: name, above: above) }
  }

  /// What a calculated member is called behind the cube's name: of a measure its name, of others the path.
  private func name(of member: CubeDefinition.CalculatedMember) -> String {
    let path = FormulaNames.segments(of: member.member.text)
    return path.count == 2 && path[0].lowercased() == "measures" ? path[1] : member.member.text
  }

  private func lineage(
    of measure: CubeDefinition.Measure, called name: String, above: [String]
  ) -> ColumnLineage? {
    guard let star = model.stars[measure.star ?? cube.star] else { return nil }
    func input(_ name: String) -> [ColumnLineage] {
      if let table = star.table { return [ColumnLineage(existing: name, of: star, in: table)] }
      return column(star.roles[name] == nil ? name : name + "_key", "fact_" + star.name).map { [$0] } ?? []
    }
    let (how, inputs): (String, [ColumnLineage]) =
      switch measure.kind {
      case .aggregate(let aggregate, nil):
        (
          "\(aggregate.rawValue) of the facts",
          star.table.map { [ColumnLineage(rowsOf: $0)] } ?? star.key.keys.flatMap(input)
        )
      case .aggregate(let aggregate, let column?): ("\(aggregate.rawValue) of \(column)", input(column))
      case .average(let column): ("average of \(column)", input(column))
      case .overTime(let aggregate, let column): ("\(aggregate.rawValue) of \(column) over time", input(column))
      case .formula(let formula):
        (formula.text, formula.measures.compactMap { lineage(of: $0, above: above + [name]) })
      }
    return ColumnLineage(
      kind: .measure, name: "\(cube.name).\(name)", notes: measure.description.map { [$0.english] } ?? [],
      derivations: [.init(how: how, place: nil, rows: [], inputs: inputs)])
  }

  private func lineage(of member: CubeDefinition.CalculatedMember, above: [String]) -> ColumnLineage {
    let name = name(of: member)
    var derivation = derivation(of: member.formula, above: above + [name])
    let path = FormulaNames.segments(of: member.member.text)
    let isMeasure = path.first?.lowercased() == "measures"
    // A member of a hierarchy stands beside those that columns give.
    if !isMeasure { derivation.inputs += levels(of: path.first ?? "") }
    return ColumnLineage(
      kind: isMeasure ? .measure : .calculatedMember, name: "\(cube.name).\(name)",
      notes: member.description.map { [$0.english] } ?? [], derivations: [derivation])
  }

  private func lineage(
    of indicator: CubeDefinition.Indicator, called name: String, above: [String]
  ) -> ColumnLineage {
    let formulas = [
      ("value", indicator.value), ("goal", indicator.goal), ("status", indicator.status), ("trend", indicator.trend),
      ("weight", indicator.weight),
    ]
    let derivations = formulas.compactMap { part, formula in
      formula.map { formula in
        var derivation = derivation(of: formula, above: above + [name])
        derivation.how = "\(part): \(derivation.how)"
        return derivation
      }
    }
    return ColumnLineage(
      kind: .indicator, name: "\(cube.name).\(name)", notes: indicator.description.map { [$0.english] } ?? [],
      derivations: derivations)
  }

  /// What a formula in MDX is made of: the measures and indicators that it names, itself or by named sets.
  private func derivation(of formula: LocatedText, above: [String]) -> ColumnLineage.Derivation {
    var measures: OrderedSet<String> = []
    var dimensions: OrderedSet<String> = []
    var formulas = [formula.text]
    var sets: Set<String> = []
    while let text = formulas.popLast() {
      let names = FormulaNames(in: text)
      measures.formUnion(names.indicators)
      for path in names.paths {
        if let measure = measure(at: path) {
          measures.append(measure)
        } else if let dimension = cube.dimensions.keys.first(where: { $0.lowercased() == path[0].lowercased() }) {
          dimensions.append(dimension)
        } else if let set = cube.namedSets.first(where: { $0.name.text.lowercased() == path[0].lowercased() }),
          sets.insert(set.name.text).inserted
        {
          formulas.append(set.formula.text)
        }
      }
    }
    return ColumnLineage.Derivation(
      how: formula.text, place: formula.place.line > 0 ? formula.place : nil,
      rows: dimensions.isEmpty ? [] : ["by \(dimensions.joined(separator: ", "))"],
      inputs: measures.compactMap { lineage(of: $0, above: above) })
  }

  /// The measure that a name in a formula is one of, behind `[Measures]` or alone, in any case of letters.
  private func measure(at path: [String]) -> String? {
    let isQualified = path.first?.lowercased() == "measures"
    guard let written = isQualified ? path.dropFirst().first : path.first else { return nil }
    guard isQualified || !cube.dimensions.keys.contains(where: { $0.lowercased() == written.lowercased() }) else {
      return nil
    }
    let calculated = cube.calculatedMembers.map(name).filter { !$0.hasPrefix("[") }
    return (cube.measures.keys + calculated).first { $0.lowercased() == written.lowercased() }
  }

  /// The columns behind the levels of a dimension of the cube.
  private func levels(of dimension: String) -> [ColumnLineage] {
    guard let use = cube.dimensions.first(where: { $0.key.lowercased() == dimension.lowercased() })?.value,
      let name = model.stars[cube.star]?.roles[use.role]?.dimension, let definition = model.dimensions[name],
      definition.isWarehoused
    else { return [] }
    let table = DimensionTable(definition: definition).name
    return OrderedSet(definition.hierarchies.flatMap(\.levels).map(\.attribute)).compactMap { column($0, table) }
  }
}

extension ColumnLineage {
  /// A column of a table that exists already.
  fileprivate init(existing name: String, of star: StarDefinition, in table: ExistingTable) {
    let column = star.roles[name]?.column ?? name
    self.init(kind: .existingColumn, name: "\(table.path).\(column)", notes: [table.words], derivations: [])
    guard let expression = star.measureColumns[name]?.expression else { return }
    self.name = "\(table.path)"
    kind = .existingRows
    notes.append("\(name) is \(expression)")
  }

  /// The rows of a table that exists already, where they are counted.
  fileprivate init(rowsOf table: ExistingTable) {
    self.init(kind: .existingRows, name: table.path, notes: [table.words], derivations: [])
  }
}

extension ExistingTable {
  /// The table with its schema, if it has one; of a query the alias.
  fileprivate var path: String {
    switch rows {
    case .table(let schema?, let name): "\(schema).\(name)"
    case .table(nil, let name): name
    case .query: alias
    }
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
