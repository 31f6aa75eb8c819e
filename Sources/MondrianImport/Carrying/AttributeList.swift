import StarSchema

/// The attributes of a dimension as levels come to need them: one for each column or expression.
struct AttributeList {
  private struct Attribute {
    let name: String
    let expression: String
    var type: ColumnType
    /// Whether the column's name is the attribute's and stands in the first table, so that nothing needs to be said.
    let isPlain: Bool
  }

  private let from: String
  private let firstAlias: String
  private let finder: TypeFinder
  private var attributes: [Attribute] = []
  private var names = Names()
  /// The natural key's column, as an expression.
  private let key: (expression: String, name: String)?

  /// An empty list over some tables.
  ///
  /// - Parameters:
  ///   - from: the tables as SQL has them behind `from`.
  ///   - firstAlias: the alias of the first of them.
  ///   - key: the natural key's column in the first table; nil when there is none.
  init(from: String, firstAlias: String, key: String?, finder: TypeFinder) {
    self.from = from
    self.firstAlias = firstAlias
    self.finder = finder
    self.key = key.map { (Self.qualified(firstAlias, $0), $0) }
    if let key { _ = names.unique(key) }
  }

  private static func qualified(_ alias: String, _ column: String) -> String {
    SQLName.quoted(alias) + "." + SQLName.quoted(column)
  }

  /// The attribute for a source; a new one if there is none yet.
  ///
  /// - Parameters:
  ///   - suggestion: what an attribute for an expression is called.
  ///   - supposed: its type when the database does not tell.
  mutating func attribute(for source: SQLSource, suggestion: String, supposed: ColumnType) -> String {
    known(source) ?? attribute(for: source, suggestion: suggestion, type: type(of: source, supposed: supposed))
  }

  /// The attribute for a source whose type is known.
  mutating func attribute(for source: SQLSource, suggestion: String, type: ColumnType) -> String {
    if let known = known(source) { return known }
    var name = suggestion
    var isOfFirstTable = false
    if case .column(let table, let column) = source {
      name = column
      isOfFirstTable = (table ?? firstAlias) == firstAlias
    }
    let unique = names.unique(name)
    attributes.append(
      Attribute(
        name: unique, expression: expression(of: source), type: type, isPlain: isOfFirstTable && unique == name))
    return unique
  }

  /// The attribute that there is for a source already.
  private func known(_ source: SQLSource) -> String? {
    let expression = expression(of: source)
    if let key, key.expression == expression { return key.name }
    return attributes.first { $0.expression == expression }?.name
  }

  /// The type of an attribute that the list gave.
  func type(of name: String) -> ColumnType? {
    attributes.first { $0.name == name }?.type
  }

  /// The type of a source.
  func type(of source: SQLSource, supposed: ColumnType) -> ColumnType {
    finder.type(of: expression(of: source), over: from, supposed: supposed)
  }

  /// A source as SQL has it over the tables.
  func expression(of source: SQLSource) -> String {
    switch source {
    case .column(let table, let column): Self.qualified(table ?? firstAlias, column)
    case .expression(let text): text
    }
  }

  /// The attributes as definitions have them.
  var definition: YAML {
    .map(
      attributes.map { attribute in
        let type = YAML.text(attribute.type.definitionText)
        return YAML.Entry(
          key: attribute.name,
          value: attribute.isPlain ? type : .keys(["type": type, "expression": .text(attribute.expression)]))
      })
  }
}
