/// Carries measures, calculated members and named sets over.
struct MemberCarrier {
  let log: ImportLog
  let formulas: FormulaText

  /// A measure over rows as definitions have it.
  func definition(of measure: Measure, column: String?) -> YAML {
    let format = text(of: "FORMAT_STRING", in: measure.properties)
    return .keys([
      "aggregate": .text(measure.aggregate), "column": column.map(YAML.text),
      "format": (measure.format ?? format).flatMap { $0.isEmpty ? nil : .text($0) },
      "caption": measure.labels.captionDefinition(name: measure.name),
      "description": measure.labels.descriptionDefinition(name: measure.name),
      "visible": measure.labels.visibleDefinition,
      "properties": properties(measure.properties.filter { $0.name != "FORMAT_STRING" || format == nil }).unlessEmpty,
    ])
  }

  /// Calculated members as definitions have them; those whose formula is no MDX are noted and left out.
  func definitions(of members: [CalculatedMember]) -> YAML {
    .list(
      members.compactMap { member in
        guard isMDX(member.formula, "calculated member \(member.uniqueName)", member.place) else { return nil }
        return definition(of: member)
      })
  }

  /// Named sets as definitions have them; those whose formula is no MDX are noted and left out.
  func definitions(of sets: [NamedSet]) -> YAML {
    .list(
      sets.compactMap { set in
        guard isMDX(set.formula, "named set '\(set.name)'", set.place) else { return nil }
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

  private func isMDX(_ formula: String, _ subject: String, _ place: XMLPlace) -> Bool {
    guard let mistake = formulas.mistake(in: formula) else { return true }
    log.lost(place, subject, "its formula cannot be read: \(mistake)")
    return false
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
    guard let property = properties.last(where: { $0.name.uppercased() == name }) else { return nil }
    switch property.value {
    case .text(let text): return text
    case .expression(let text): return formulas.literal(text)
    }
  }

  private func properties(_ properties: [MemberProperty]) -> YAML {
    .map(
      properties.map { property in
        switch property.value {
        case .text(let text): YAML.Entry(key: property.name, value: .text(text))
        case .expression(let text):
          YAML.Entry(
            key: property.name,
            value: formulas.literal(text).map(YAML.text) ?? .keys(["formula": .text(formulas.modern(text))]))
        }
      })
  }
}
