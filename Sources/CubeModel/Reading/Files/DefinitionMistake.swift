/// A mistake in the definitions: where, and what it is in a sentence.
public struct DefinitionMistake: Sendable, Hashable {
  /// Where it stands.
  public var place: DefinitionPlace
  /// What is wrong, what was expected and the nearest valid name.
  public var sentence: String

  /// A mistake at a place.
  public init(place: DefinitionPlace, sentence: String) {
    self.place = place
    self.sentence = sentence
  }
}

extension DefinitionMistake: CustomStringConvertible {
  /// The place and the sentence, with a colon and a space between.
  public var description: String {
    "\(place): \(sentence)"
  }
}
