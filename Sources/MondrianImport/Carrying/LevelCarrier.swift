import StarSchema

/// Carries levels over, and gives them attributes.
struct LevelCarrier {
  let log: ImportLog
  /// The aliases of tables that have another one here.
  var aliases: [String: String] = [:]
  /// The alias of the hierarchy's own first table, for columns without a table; nil for the fact table.
  var rootAlias: String?

  /// The level as definitions have it.
  func definition(of level: Level, isFirst: Bool, _ attributes: inout AttributeList) -> YAML {
    let stem = SQLName.plain(level.name)
    let nameStem = stem == "name" ? stem : "\(stem)_name"
    let key =
      level.type == .date
      ? dayAttribute(level, stem, &attributes)
      : attribute(level.key, stem, level.type.keyType, &attributes)
    let name = level.memberName.map { attribute($0, nameStem, .text, &attributes) }
    let caption = level.memberCaption.map { attribute($0, "\(stem)_caption", .text, &attributes) }
    let sort = level.ordinal.map { attribute($0, "\(stem)_order", orderType($0), &attributes) }
    let parent = level.parent.map { attribute($0, "\(stem)_parent", level.type.keyType, &attributes) }
    let properties = level.properties.map { property in
      let attribute = attribute(
        property.source, SQLName.plain(property.name), property.type.measuredType, &attributes)
      return YAML.Entry(key: property.name, value: definition(of: property, attribute))
    }
    return .keys([
      "level": .text(level.name), "caption": level.labels.captionDefinition(name: level.name),
      "description": level.labels.descriptionDefinition(name: level.name), "attribute": .text(key),
      "name": name.map(YAML.text), "member_caption": caption.map(YAML.text), "sort": sort.map(YAML.text),
      "unique": .flag(level.isUnique || isFirst || parent != nil, unless: true), "kind": level.kind.map(YAML.text),
      "hide": level.hide.map(YAML.text), "visible": level.labels.visibleDefinition, "parent": parent.map(YAML.text),
      "root": parent == nil ? nil : level.nullParentValue.map(YAML.text),
      "closure": level.closure.flatMap { definition(of: $0, level) },
      "properties": YAML.map(properties).unlessEmpty,
    ])
  }

  private func attribute(
    _ source: SQLSource, _ suggestion: String, _ supposed: ColumnType, _ attributes: inout AttributeList
  ) -> String {
    attributes.attribute(for: here(source), suggestion: suggestion, supposed: supposed)
  }

  /// A source with the alias that its table has here.
  private func here(_ source: SQLSource) -> SQLSource {
    guard case .column(let table, let column) = source, let table = table ?? rootAlias else { return source }
    return .column(table: aliases[table] ?? table, name: column)
  }

  /// The attribute of a level of type `Date`, which has days for keys also where its column holds moments.
  private func dayAttribute(_ level: Level, _ stem: String, _ attributes: inout AttributeList) -> String {
    let source = here(level.key)
    guard attributes.type(of: source, supposed: .date) == .timestamp else {
      return attribute(level.key, stem, .date, &attributes)
    }
    let day = "cast(\(attributes.expression(of: source)) as date)"
    return attributes.attribute(for: .expression(day), suggestion: stem, type: .date)
  }

  /// What orders members is a number, unless it is put together from texts.
  private func orderType(_ source: SQLSource) -> ColumnType {
    guard case .expression(let text) = source else { return .integer }
    return text.contains("'") || text.contains("||") ? .text : .integer
  }

  private func definition(of property: Level.Property, _ attribute: String) -> YAML {
    let kind: String? =
      switch property.type {
      case .text, .time: nil
      case .number, .integer: "number"
      case .boolean: "boolean"
      case .date, .timestamp: "date"
      }
    let caption = property.labels.captionDefinition(name: property.name)
    let description = property.labels.descriptionDefinition(name: property.name)
    guard kind != nil || caption != nil || description != nil else { return .text(attribute) }
    return .keys([
      "attribute": .text(attribute), "type": kind.map(YAML.text), "caption": caption, "description": description,
    ])
  }

  private func definition(of closure: Level.Closure, _ level: Level) -> YAML? {
    guard case .table = closure.relation else {
      log.changed(
        level.place, "<Closure> of <Level name=\"\(level.name)\">",
        "it is a query, and only tables are taken; ancestors are found step by step instead")
      return nil
    }
    return .map(
      closure.relation.definition.filter { $0.key != "alias" }
        + [
          YAML.Entry(key: "parent", value: .text(closure.parentColumn)),
          YAML.Entry(key: "child", value: .text(closure.childColumn)),
        ])
  }
}
