import StarSchema

/// Carries a cube over: its star and the cube itself.
struct CubeCarrier {
  let log: ImportLog
  let finder: TypeFinder
  let members: MemberCarrier

  /// Carries a cube over.
  ///
  /// - Parameters:
  ///   - star: the name of its star.
  ///   - uses: its dimensions with their definitions, in order.
  ///   - namedSets: the schema's sets that make sense in it.
  /// - Returns: the cube, and the definitions of its star and of itself.
  func carry(
    _ cube: Cube, star: String, _ uses: [(use: DimensionUse, dimension: CarriedDimension)], namedSets: [NamedSet]
  ) -> (carried: CarriedCube, star: YAML, cube: YAML) {
    var names = Names()
    let carriedUses = uses.map { use, dimension in
      var role: String?
      if case .key = dimension.tie { role = names.unique(SQLName.plain(use.name)) }
      return CarriedUse(use: use, dimension: dimension, role: role)
    }
    var columns = AttributeList(from: cube.facts.sql, firstAlias: cube.facts.alias, key: nil, finder: finder)
    let measures = measures(of: cube, carriedUses, &columns)
    var missing = Set(cube.measures.map(\.name)).subtracting(measures.map(\.key))
    if uses.isEmpty { log.mistake(cube.place, "cube '\(cube.name)' has no dimension; a cube needs one.") }
    let defaultMeasure = members.defaultMeasure(
      cube.defaultMeasure, without: missing,
      of: measures.map(\.key) + cube.calculatedMembers.filter(\.isMeasure).map(\.name), (cube.name, cube.place))
    members.checkPlaces(of: cube.calculatedMembers, beside: cube.measures.map(\.name), uses.map(\.use.name))
    let calculated = members.definitions(of: cube.calculatedMembers, without: &missing)
    let carried = CarriedCube(
      cube: cube, star: star,
      dimensions: Dictionary(carriedUses.map { ($0.use.name, $0) }, uniquingKeysWith: { first, _ in first }),
      measures: measures)
    let definition = YAML.keys([
      "cube": .text(cube.name), "caption": cube.labels.captionDefinition(name: cube.name),
      "description": cube.labels.descriptionDefinition(name: cube.name), "star": .text(star),
      "visible": cube.labels.visibleDefinition,
      "default_measure": defaultMeasure,
      "dimensions": .map(carriedUses.map { YAML.Entry(key: $0.use.name, value: use($0)) }),
      "measures": .map(measures),
      "calculated_members": calculated.unlessEmpty,
      "named_sets": members.definitions(of: namedSets + cube.namedSets, without: missing).unlessEmpty,
    ])
    return (carried, starDefinition(of: cube, star, carriedUses, columns.definition), definition)
  }

  private func starDefinition(of cube: Cube, _ star: String, _ uses: [CarriedUse], _ columns: YAML) -> YAML {
    let roles = uses.compactMap { carried -> YAML.Entry? in
      guard let role = carried.role, let column = foreignKey(of: carried, cube) else { return nil }
      return YAML.Entry(
        key: role, value: .keys(["dimension": .text(carried.dimension.name), "column": .text(column)]))
    }
    let head = YAML.keys([
      "star": .text(star),
      "caption": cube.name == star ? nil : cube.labels.captionDefinition(name: cube.name) ?? .text(cube.name),
    ])
    let body = YAML.keys([
      "grain": .text("One row of \(cube.facts.alias)."), "kind": .text("transaction"),
      "dimensions": .map(roles), "measures": columns.unlessEmpty,
    ])
    return .map(head.entries + cube.facts.definition + body.entries)
  }

  /// The column of the fact table that refers to a dimension.
  private func foreignKey(of carried: CarriedUse, _ cube: Cube) -> String? {
    guard case .key(let column, _, let table) = carried.dimension.tie else { return nil }
    if let key = carried.use.foreignKey { return key }
    if table.readsSame(as: cube.facts) { return column }
    log.mistake(
      carried.use.place,
      "dimension '\(carried.use.name)' of cube '\(cube.name)' needs a foreignKey: "
        + "its table is not the cube's fact table.")
    return nil
  }

  private func use(_ carried: CarriedUse) -> YAML {
    let use = carried.use
    let caption = use.labels.captionDefinition(name: use.name)
    let description = use.labels.descriptionDefinition(name: use.name)
    if let role = carried.role {
      if caption == nil, description == nil, carried.isVisible { return .text(role) }
      return .keys([
        "role": .text(role), "caption": caption, "description": description,
        "visible": .flag(carried.isVisible, unless: true),
      ])
    }
    return .keys([
      "dimension": .text(carried.dimension.name), "caption": caption, "description": description,
      "visible": .flag(carried.isVisible, unless: true),
    ])
  }

  private func measures(of cube: Cube, _ uses: [CarriedUse], _ columns: inout AttributeList) -> [YAML.Entry] {
    var entries = cube.measures.compactMap { measure -> YAML.Entry? in
      let before = columns
      let column = measure.source.map {
        columns.attribute(
          for: $0, suggestion: SQLName.plain(measure.name), supposed: supposedType(of: measure, $0, uses))
      }
      if !measure.aggregate.hasSuffix("count"), let type = column.flatMap({ columns.type(of: $0) }), !type.isNumeric {
        columns = before
        log.lost(
          measure.place, "<Measure name=\"\(measure.name)\"> of cube '\(cube.name)'",
          "its column is \(type.definitionText), and only numbers have a \(measure.aggregate) here; what reads it is left "
            + "out too")
        return nil
      }
      return YAML.Entry(key: measure.name, value: members.definition(of: measure, column: column))
    }
    // Where no measure counts rows, Mondrian adds one that people do not see, and lists it with the others.
    if !cube.measures.contains(where: { $0.aggregate == "count" || $0.name == "Fact Count" }) {
      entries.append(
        YAML.Entry(key: "Fact Count", value: .keys(["aggregate": .text("count"), "visible": .plain("false")])))
    }
    return entries
  }

  /// What a measure's column is when the database does not tell: for counts, what the dimension is of which it is the key.
  private func supposedType(of measure: Measure, _ source: SQLSource, _ uses: [CarriedUse]) -> ColumnType {
    guard measure.aggregate.hasSuffix("count") else { return (measure.type ?? .number).measuredType }
    if case .column(_, let name) = source, let use = uses.first(where: { $0.use.foreignKey == name }),
      case .key(_, let type, _) = use.dimension.tie
    {
      return type
    }
    return (measure.type ?? .integer).measuredType
  }
}

extension String {
  /// The name alone of a measure that may be written as `[Measures].[Profit]`.
  var plainMeasure: String {
    guard let match = wholeMatch(of: /\[[Mm][Ee][Aa][Ss][Uu][Rr][Ee][Ss]\]\.\[(.*)\]/) else { return self }
    return String(match.1.replacing("]]", with: "]"))
  }
}
