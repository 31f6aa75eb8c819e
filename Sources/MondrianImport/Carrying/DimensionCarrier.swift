import StarSchema
import Wording

/// Carries a dimension over to a definition.
struct DimensionCarrier {
  /// The fact table of the cube whose own dimension it is.
  struct FactTable {
    let star: String
    let relation: Relation
  }

  let log: ImportLog
  let finder: TypeFinder
  let formulas: FormulaText

  /// Carries a dimension over.
  ///
  /// - Parameters:
  ///   - dimension: the dimension.
  ///   - name: the definition's name.
  ///   - facts: the fact table from which a dimension of a cube's own may take its members; nil for shared ones.
  /// - Returns: nil after recording a mistake, or that nothing of it can be carried over.
  func carry(_ dimension: Dimension, named name: String, facts: FactTable?) -> CarriedDimension? {
    let inTables = dimension.hierarchies.filter { $0.relation != nil && !standsInFacts($0, facts) }
    guard inTables.isEmpty else {
      for hierarchy in dimension.hierarchies where hierarchy.relation == nil {
        log.lost(
          hierarchy.place, "a hierarchy of dimension '\(dimension.name)'",
          "it stands in the fact table, and the dimension's other hierarchies do not; make it a dimension of its own")
      }
      return carryTables(dimension, inTables, named: name, facts)
    }
    guard let facts else {
      log.mistake(
        dimension.place, "the shared dimension '\(dimension.name)' has no table; only a cube's own may do without.")
      return nil
    }
    return carryFacts(dimension, named: name, facts)
  }

  /// Whether a hierarchy without a key of its own is made of the fact table's rows.
  private func standsInFacts(_ hierarchy: Hierarchy, _ facts: FactTable?) -> Bool {
    guard let facts, let relation = hierarchy.relation, hierarchy.primaryKey == nil else { return false }
    return relation.readsSame(as: facts.relation)
  }

  private func carryFacts(_ dimension: Dimension, named name: String, _ facts: FactTable) -> CarriedDimension {
    var attributes = AttributeList(
      from: facts.relation.sql, firstAlias: facts.relation.alias, key: nil, finder: finder)
    let levels = LevelCarrier(log: log)
    let hierarchies = dimension.hierarchies.map { hierarchy in
      definition(of: hierarchy, of: dimension, bearsName: false) { levels.definition(of: $0, isFirst: $1, &attributes) }
    }
    return CarriedDimension(
      name: name, tie: .facts, hierarchies: dimension.hierarchies,
      definition: .keys([
        "dimension": .text(name), "caption": caption(of: dimension, definition: name),
        "description": dimension.labels.descriptionDefinition(name: dimension.name), "facts": .text(facts.star),
        "attributes": attributes.definition.unlessEmpty, "hierarchies": .list(hierarchies),
      ]), isVisible: dimension.labels.isVisible)
  }

  private func carryTables(
    _ dimension: Dimension, _ hierarchies: [Hierarchy], named name: String, _ facts: FactTable?
  ) -> CarriedDimension? {
    var tables: DimensionTables?
    var aliases: [[String: String]] = []
    for hierarchy in hierarchies {
      guard let key = hierarchy.keyColumn else {
        log.mistake(hierarchy.place, "a hierarchy of dimension '\(dimension.name)' needs a primaryKey.")
        return nil
      }
      if tables == nil { tables = DimensionTables(hierarchy, key: key) }
      aliases.append(tables?.add(hierarchy, key: key, of: dimension.name, log) ?? [:])
    }
    guard let tables else { return nil }
    var attributes = AttributeList(
      from: tables.from.sql, firstAlias: tables.from.alias, key: tables.key, finder: finder)
    let carried = zip(hierarchies, aliases).map { hierarchy, aliases in
      let levels = LevelCarrier(log: log, aliases: aliases, rootAlias: hierarchy.rootAlias)
      return definition(of: hierarchy, of: dimension, bearsName: name != dimension.name && facts == nil) {
        levels.definition(of: $0, isFirst: $1, &attributes)
      }
    }
    let type = finder.type(
      of: SQLName.quoted(tables.from.alias) + "." + SQLName.quoted(tables.key), over: tables.from.sql,
      supposed: tables.keyType)
    let joins = tables.from.joined.map {
      YAML.map($0.relation.definition + [YAML.Entry(key: "on", value: .text($0.condition))])
    }
    let head: [YAML.Entry?] = [
      YAML.Entry(key: "dimension", value: .text(name)),
      caption(of: dimension, definition: name).map { YAML.Entry(key: "caption", value: $0) },
      dimension.labels.descriptionDefinition(name: dimension.name).map { YAML.Entry(key: "description", value: $0) },
    ]
    let body = YAML.keys([
      "joins": YAML.list(joins).unlessEmpty,
      "key": .map([YAML.Entry(key: tables.key, value: .text(type.definitionText))]),
      "attributes": attributes.definition.unlessEmpty, "hierarchies": .list(carried),
    ])
    return CarriedDimension(
      name: name, tie: .key(column: tables.key, type: type, table: tables.from.first), hierarchies: hierarchies,
      definition: .map(head.compactMap(\.self) + tables.from.first.definition + body.entries),
      isVisible: dimension.labels.isVisible)
  }

  /// The caption; that of the schema's name where the definition had to be called otherwise.
  private func caption(of dimension: Dimension, definition name: String) -> YAML? {
    dimension.labels.captionDefinition(name: dimension.name) ?? (name == dimension.name ? nil : .text(dimension.name))
  }

  /// The hierarchy as definitions have it.
  ///
  /// - Parameter bearsName: whether a hierarchy without a name of its own is called like the definition, and so in each
  ///   cube as the dimension is called there.
  private func definition(
    of hierarchy: Hierarchy, of dimension: Dimension, bearsName: Bool, _ level: (Level, Bool) -> YAML
  ) -> YAML {
    let name = hierarchy.name ?? dimension.name
    let levels = levels(of: hierarchy, dimension).enumerated().map { level($1, $0 == 0) }
    let allName = hierarchy.allMemberName ?? "All \(name)s"
    return .keys([
      "hierarchy": bearsName && hierarchy.name == nil ? nil : .text(name),
      "caption": hierarchy.labels.captionDefinition(name: name),
      "description": hierarchy.labels.descriptionDefinition(name: name),
      "all": hierarchy.hasAll ? .text(hierarchy.allMemberCaption ?? allName) : .plain("false"),
      "all_name": hierarchy.hasAll && (hierarchy.allMemberCaption ?? allName) != allName ? .text(allName) : nil,
      "all_level": hierarchy.hasAll ? hierarchy.allLevelName.flatMap { $0 == "(All)" ? nil : .text($0) } : nil,
      "default": defaultMember(of: hierarchy, named: name, of: dimension, allName: allName).map(YAML.text),
      "visible": hierarchy.labels.visibleDefinition, "levels": .list(levels),
    ])
  }

  /// The levels; where members of one stand below each other, that one alone.
  private func levels(of hierarchy: Hierarchy, _ dimension: Dimension) -> [Level] {
    guard let own = hierarchy.levels.first(where: { $0.parent != nil }) else { return hierarchy.levels }
    for level in hierarchy.levels where level.name != own.name {
      log.lost(
        level.place, "<Level name=\"\(level.name)\"> of dimension '\(dimension.name)'",
        "a level whose members stand below each other, here '\(own.name)', is the only one of its hierarchy")
    }
    return [own]
  }

  /// The default member in MDX; nil where it is the usual one.
  private func defaultMember(
    of hierarchy: Hierarchy, named name: String, of dimension: Dimension, allName: String
  ) -> String? {
    guard let written = hierarchy.defaultMember?.trimmed, !written.isEmpty else { return nil }
    let text = written.contains("[") ? formulas.modern(written) : written.bracketed
    if hierarchy.hasAll, text == allName.bracketed || text.hasSuffix("]." + allName.bracketed) { return nil }
    let own = name == dimension.name ? name.bracketed : dimension.name.bracketed + "." + name.bracketed
    return text.hasPrefix(dimension.name.bracketed + ".") ? text : own + "." + text
  }
}

extension Hierarchy {
  /// The column that facts join: the primary key, or else the column of the finest level.
  fileprivate var keyColumn: String? {
    if let primaryKey { return primaryKey }
    guard case .column(_, let column)? = levels.last?.key else { return nil }
    return column
  }
}

extension YAML {
  /// The keys of a mapping.
  var entries: [Entry] {
    if case .map(let entries) = self { entries } else { [] }
  }
}
