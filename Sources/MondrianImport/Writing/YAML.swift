/// A value of a YAML file, with keys in the order in which they are written.
indirect enum YAML: Sendable, Hashable {
  /// A text, written without quotation marks where it reads back as itself.
  case text(String)
  /// A number or truth value, written as it stands.
  case plain(String)
  case list([YAML])
  case map([Entry])

  /// A key with its value.
  struct Entry: Sendable, Hashable {
    let key: String
    let value: YAML
  }

  /// A mapping without the keys that have no value.
  static func keys(_ entries: KeyValuePairs<String, YAML?>) -> YAML {
    .map(entries.compactMap { key, value in value.map { Entry(key: key, value: $0) } })
  }

  /// Whether it is a list or mapping without anything in it.
  var isEmpty: Bool {
    switch self {
    case .list(let items): items.isEmpty
    case .map(let entries): entries.isEmpty
    case .text, .plain: false
    }
  }

  /// The value, or nil when there is nothing in it.
  var unlessEmpty: YAML? { isEmpty ? nil : self }

  /// `true` or `false` where that is not the usual value.
  static func flag(_ value: Bool, unless usual: Bool) -> YAML? {
    value == usual ? nil : .plain(value ? "true" : "false")
  }
}
