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
  /// The place and the sentence: `Cubes/cubes/sales.yaml:31:9: measure 'Revenu' is not defined in cube 'Sales'.`
  public var description: String {
    "\(place): \(sentence)"
  }
}
