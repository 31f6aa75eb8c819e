/// Carries measures, calculated members and named sets over.
struct MemberCarrier {
  let log: ImportLog
  let formulas: FormulaText

  /// A measure over rows as definitions have it.
  func definition(of measure: Measure, column: String?) -> YAML {
    let format = text(of: "FORMAT_STRING", in: measure.properties)
    return .keys([
      "aggregate": .text(measure.aggregate), "column": column.map(YAML.text),
      // Without a format Mondrian writes up to three decimals, where a definition has none.
      "format": .text((measure.format ?? format).flatMap { $0.isEmpty ? nil : $0 } ?? "General Number"),
      "caption": measure.labels.captionDefinition(name: measure.name),
      "description": measure.labels.descriptionDefinition(name: measure.name),
      "visible": measure.labels.visibleDefinition,
      "properties": textProperties(of: measure).unlessEmpty,
    ])
  }

  /// The properties of a measure, which are texts; those that a formula gives are noted and left out.
  private func textProperties(of measure: Measure) -> YAML {
    let entries = measure.properties.filter { $0.name.uppercased() != "FORMAT_STRING" || text(of: $0) == nil }
      .compactMap { property -> YAML.Entry? in
        if let text = text(of: property) { return YAML.Entry(key: property.name, value: .text(text)) }
        log.lost(
          property.place, "property \(property.name) of <Measure name=\"\(measure.name)\">",
          "a formula gives it, and a measure over rows has texts for properties; make a calculated member of the measure"
        )
        return nil
      }
    return .map(entries)
  }

  /// The default measure's name; nil for one that is missing or not there, which is noted as Mondrian passes over it.
  ///
  /// - Parameters:
  ///   - missing: the measures that are missing.
  ///   - known: the names of all others, calculated ones too.
  ///   - cube: the cube's name, and where it is defined.
  func defaultMeasure(
    _ written: String?, without missing: Set<String>, of known: [String], _ cube: (name: String, place: XMLPlace)
  ) -> YAML? {
    guard let name = written?.plainMeasure, !missing.contains(name) else { return nil }
    guard let found = known.first(where: { $0.lowercased() == name.lowercased() }) else {
      log.changed(
        cube.place, "defaultMeasure=\"\(name)\" of cube '\(cube.name)'",
        "the cube has no such measure, and its first one takes the place")
      return nil
    }
    return .text(found)
  }

  /// Calculated members as definitions have them; those whose formula cannot be read, or reads measures that are missing,
  /// are noted and left out.
  ///
  /// - Parameter missing: the measures that are missing, to which those that are left out here are added.
  func definitions(of members: [CalculatedMember], without missing: inout Set<String>) -> YAML {
    var kept = members
    // What reads a member that is left out is left out itself.
    while let index = kept.firstIndex(where: {
      !isReadable($0.formula, "calculated member \($0.uniqueName)", $0.place, missing)
    }) {
      let member = kept.remove(at: index)
      if member.isMeasure { missing.insert(member.name) }
    }
    return .list(kept.map(definition))
  }

  /// Named sets as definitions have them; those whose formula cannot be read, or reads measures that are missing, are
  /// noted and left out.
  func definitions(of sets: [NamedSet], without missing: Set<String>) -> YAML {
    .list(
      sets.compactMap { set in
        guard isReadable(set.formula, "named set '\(set.name)'", set.place, missing) else { return nil }
        if !set.labels.isVisible {
          log.lost(set.place, "visible=\"false\" of named set '\(set.name)'", "sets are always offered")
        }
        return .keys([
          "set": .text(set.name), "caption": set.labels.captionDefinition(name: set.name),
          "description": set.labels.descriptionDefinition(name: set.name),
          "formula": .text(formulas.modern(set.formula)),
        ])
      })
  }

  private func isReadable(
    _ formula: String, _ subject: String, _ place: XMLPlace, _ missing: Set<String>
  ) -> Bool {
    if let mistake = formulas.mistake(in: formula) {
      log.lost(place, subject, "its formula cannot be read: \(mistake)")
      return false
    }
    if let measure = formulas.measures(of: formula).first(where: missing.contains) {
      log.lost(place, subject, "it reads the measure '\(measure)', which is not carried over")
      return false
    }
    return true
  }

  private func definition(of member: CalculatedMember) -> YAML {
    let format = text(of: "FORMAT_STRING", in: member.properties)
    let order = text(of: "SOLVE_ORDER", in: member.properties).flatMap { Int($0) }
    let others = member.properties.filter { property in
      !(property.name == "FORMAT_STRING" && format != nil || property.name == "SOLVE_ORDER" && order != nil)
    }
    return .keys([
      "member": .text(formulas.modern(member.uniqueName)),
      "caption": member.labels.captionDefinition(name: member.name),
      "description": member.labels.descriptionDefinition(name: member.name),
      "formula": .text(formulas.modern(member.formula)), "format": format.flatMap { $0.isEmpty ? nil : .text($0) },
      "solve_order": order.map { .plain(String($0)) }, "visible": member.labels.visibleDefinition,
      "properties": properties(others).unlessEmpty,
    ])
  }

  /// The text of a property: of a value, or of an expression that is nothing but a number or text.
  private func text(of name: String, in properties: [MemberProperty]) -> String? {
    properties.last { $0.name.uppercased() == name }.flatMap { text(of: $0) }
  }

  private func text(of property: MemberProperty) -> String? {
    switch property.value {
    case .text(let text): text
    case .expression(let text): formulas.literal(text)
    }
  }

  private func properties(_ properties: [MemberProperty]) -> YAML {
    .map(
      properties.map { property in
        if let text = text(of: property) { return YAML.Entry(key: property.name, value: .text(text)) }
        guard case .expression(let text) = property.value else {
          return YAML.Entry(key: property.name, value: .text(""))
        }
        return YAML.Entry(key: property.name, value: .keys(["formula": .text(formulas.modern(text))]))
      })
  }
}
