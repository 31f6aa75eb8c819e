/// The keys that a mapping of the definitions may have.
struct KeyTable: Sendable {
  /// When a table of several is the one that a mapping is meant by.
  enum Mark: Sendable, Hashable {
    /// The mapping has the key.
    case has(String)
    /// The mapping has the key with this value.
    case value(String, of: String)
    /// Every mapping that no other table takes.
    case otherwise
  }

  /// What the mapping is: `a star`.
  let title: String
  /// What the mapping is for, in a sentence.
  let meaning: String
  let mark: Mark
  let keys: [DefinitionKey]

  init(_ title: String, _ meaning: String, when mark: Mark = .otherwise, _ keys: [DefinitionKey]) {
    self.title = title
    self.meaning = meaning
    self.mark = mark
    self.keys = keys
  }

  /// Whether a mapping is meant by this table.
  func isMeant(by node: DefinitionNode) -> Bool {
    switch mark {
    case .has(let key): node[key].exists
    case .value(let value, let key): node[key].text == value
    case .otherwise: true
    }
  }
}
