/// A key of a definition: its shape, whether it must stand there, what it means.
struct DefinitionKey: Sendable {
  /// Whether a key must stand there.
  enum Presence: Sendable, Hashable {
    case required
    case optional
    /// What holds without the key, in words.
    case defaultsTo(String)
  }

  let name: String
  let shape: DefinitionShape
  let presence: Presence
  /// What it means, in a sentence.
  let meaning: String
  /// How it looks in a file.
  let example: String

  init(
    _ name: String, _ shape: DefinitionShape, _ presence: Presence = .required, _ meaning: String,
    example: String
  ) {
    self.name = name
    self.shape = shape
    self.presence = presence
    self.meaning = meaning
    self.example = example
  }
}
