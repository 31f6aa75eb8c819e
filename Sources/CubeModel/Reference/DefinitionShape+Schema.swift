/// The parts of a JSON Schema.
typealias SchemaParts = [(key: String, value: JSONValue)]

extension DefinitionShape {
  /// The shape as the parts of a JSON Schema.
  var schema: SchemaParts {
    switch self {
    case .scalar(let form): return form.schema
    case .localized(let form):
      let languages: SchemaParts = [
        ("type", .string("object")), ("required", .array([.string("en")])),
        ("propertyNames", .object([("pattern", .string("^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"))])),
        ("additionalProperties", .object(form.schema)),
      ]
      return [("anyOf", .array([.object(form.schema), .object(languages)]))]
    case .list(let item, let allowsEmpty):
      return [("type", .string("array")), ("items", .object(item.schema))]
        + (allowsEmpty ? [] : [("minItems", .integer(1))])
    case .map(let key, let value, let allowsEmpty):
      let names: SchemaParts = key.pattern.map { [("propertyNames", .object([("pattern", .string($0))]))] } ?? []
      return [("type", .string("object"))] + names + [("additionalProperties", .object(value.schema))]
        + (allowsEmpty ? [] : [("minProperties", .integer(1))])
    case .keys(let table): return table.schema
    case .variants(let tables): return [("anyOf", .array(tables.map { .object($0.schema) }))]
    case .short(let form, let long): return [("anyOf", .array([.object(form.schema), .object(long.schema)]))]
    }
  }
}

extension KeyTable {
  /// The table as the parts of a JSON Schema.
  fileprivate var schema: SchemaParts {
    let required = keys.filter { $0.presence == .required }.map { JSONValue.string($0.name) }
    return [
      ("type", .string("object")), ("description", .string(meaning)),
      ("properties", .object(keys.map { ($0.name, .object(schema(of: $0))) })), ("required", .array(required)),
      ("additionalProperties", .boolean(false)),
    ]
  }

  private func schema(of key: DefinitionKey) -> SchemaParts {
    let description: SchemaParts = [("description", .string("\(key.meaning) Example: \(key.example)"))]
    if case .value(let value, key.name) = mark { return description + [("const", .string(value))] }
    return description + key.shape.schema
  }
}

extension ScalarForm {
  /// The form as the parts of a JSON Schema.
  fileprivate var schema: SchemaParts {
    switch self {
    case .integer(let range):
      return [
        ("type", .string("integer")), ("minimum", .integer(range.lowerBound)), ("maximum", .integer(range.upperBound)),
      ]
    case .number(let range):
      return [
        ("type", .string("number")), ("minimum", .number(range.lowerBound)), ("maximum", .number(range.upperBound)),
      ]
    case .boolean: return [("type", .string("boolean"))]
    case .choice(let words): return [("enum", .array(words.map { .string($0) }))]
    default:
      if let pattern { return [("type", .string("string")), ("pattern", .string(pattern))] }
      // YAML takes a plain 2024 or true for a number or a boolean; read as a text, both are fine.
      return [("type", .array([.string("string"), .string("number"), .string("boolean")]))]
    }
  }

  /// A pattern that texts of the form follow (ECMA 262), as far as there is a simple one.
  fileprivate var pattern: String? {
    switch self {
    case .identifier: "^[a-z_][a-z0-9_]{0,49}$"
    case .pageName: "^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$"
    case .day: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
    case .timeOfDay: "^([01][0-9]|2[0-3]):[0-5][0-9]$|^24:00$"
    case .language: "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"
    case .columnType: #"^(integer|double|text|boolean|date|timestamp|decimal *\( *[0-9]+ *, *[0-9]+ *\))$"#
    case .stagedTable: #"^[^. ]+\..+$"#
    case .levelPath: #"^[^.]+\.[^.]+(\.[^.]+)?$"#
    case .timeSpan: "^[0-9]+ +(second|minute|hour|day)s?$"
    case .months: "^[0-9]+ +months?$"
    default: nil
    }
  }
}
