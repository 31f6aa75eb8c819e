/// What may stand at a place of a definition: the one source for the check, the reference and the editors' schemas.
indirect enum DefinitionShape: Sendable {
  /// A scalar.
  case scalar(ScalarForm)
  /// A text, or a mapping of language codes to texts with `en` among them.
  case localized(ScalarForm)
  /// A list.
  case list(DefinitionShape, allowsEmpty: Bool = false)
  /// A mapping whose keys are names of the author's own.
  case map(ScalarForm, of: DefinitionShape, allowsEmpty: Bool = false)
  /// A mapping whose keys are known.
  case keys(KeyTable)
  /// A mapping with the keys of one of several tables; the first whose `isMeant` holds, else the last.
  case variants([KeyTable])
  /// A scalar as the short form of something longer.
  case short(ScalarForm, or: DefinitionShape)

  /// A text of the author's own in one or more languages.
  static let localizedText = DefinitionShape.localized(.text)

  /// The shape in words, with its article.
  var phrase: String {
    switch self {
    case .scalar(let form): form.phrase
    case .localized(let form): "\(form.phrase) or a mapping of languages to \(form.plural)"
    case .list(let item, _): "a list of \(item.plural)"
    case .map(let key, let value, _): "a mapping of \(key.plural) to \(value.plural)"
    case .keys(let table): "a mapping with the keys of \(table.title)"
    case .variants(let tables): "a mapping with the keys of \(tables.map(\.title).joined(separator: " or "))"
    case .short(let form, let long): "\(form.phrase) or \(long.phrase)"
    }
  }

  private var plural: String {
    switch self {
    case .scalar(let form): form.plural
    case .localized(let form): form.plural
    case .list: "lists"
    case .map, .keys, .variants: "mappings"
    case .short(let form, _): form.plural
    }
  }

  /// The tables that the shape leads to, in order.
  var tables: [KeyTable] {
    switch self {
    case .scalar, .localized: []
    case .list(let item, _): item.tables
    case .map(_, let value, _): value.tables
    case .keys(let table): [table]
    case .variants(let tables): tables
    case .short(_, let long): long.tables
    }
  }
}
