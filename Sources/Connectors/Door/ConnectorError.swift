/// Why a source cannot be read.
public struct ConnectorError: Error, Sendable {
  /// What is wrong.
  public enum Kind: Sendable, Hashable {
    /// The table or file is not there.
    case missing
    /// Its columns are not those that were declared.
    case shape
    /// Its bytes cannot be read.
    case unreadable
    /// Its server does not answer, or does not let us in.
    case unreachable
    /// The connector was given something that it cannot work with.
    case usage
  }

  /// What is wrong.
  public let kind: Kind
  /// The table or file.
  public let place: String
  /// What failed and what was expected, as a sentence.
  public let sentence: String

  /// An error at a place.
  public init(_ kind: Kind, at place: String, _ sentence: String) {
    self.kind = kind
    self.place = place
    self.sentence = sentence
  }
}

extension ConnectorError: Equatable {
  /// Equal in kind and place.
  public static func == (left: ConnectorError, right: ConnectorError) -> Bool {
    left.kind == right.kind && left.place == right.place
  }
}

extension ConnectorError: CustomStringConvertible {
  /// The place and the sentence.
  public var description: String { "\(place): \(sentence)" }
}
