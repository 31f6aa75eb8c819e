public import CubeModel

/// An SQL expression of the definitions that the database refuses.
public struct ExpressionMistake: Sendable, Hashable {
  /// Where in the definitions.
  public var place: DefinitionPlace
  /// What the database says of it, as a sentence.
  public var sentence: String
}

extension ExpressionMistake: CustomStringConvertible {
  /// The place and the sentence.
  public var description: String { "\(place): \(sentence)" }
}
