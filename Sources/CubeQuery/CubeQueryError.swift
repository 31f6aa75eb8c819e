/// What is wrong with a question: all mistakes that were found, each with its place.
public struct CubeQueryError: Error, Sendable, Hashable {
  /// What kind of mistake it is.
  public enum Kind: Sendable, Hashable {
    /// The text does not read as a question.
    case syntax
    /// Nothing has that name.
    case unknownName
    /// A name means several things.
    case ambiguousName
    /// What is named cannot stand where it stands.
    case misplaced
  }

  /// One mistake.
  public struct Mistake: Sendable {
    /// What kind it is.
    public let kind: Kind
    /// Where it is; nil when no text was typed.
    public let place: QuestionPlace?
    /// What is wrong there and what was expected.
    public let message: String

    /// A mistake at a place.
    public init(_ kind: Kind, at place: QuestionPlace?, _ message: String) {
      self.kind = kind
      self.place = place
      self.message = message
    }
  }

  /// The mistakes in the order of the options; at least one.
  public let mistakes: [Mistake]

  /// An error of some mistakes.
  public init(_ mistakes: [Mistake]) {
    self.mistakes = mistakes
  }

  /// An error of one mistake.
  init(_ kind: Kind, at place: QuestionPlace?, _ message: String) {
    self.init([Mistake(kind, at: place, message)])
  }
}

extension CubeQueryError.Mistake: Hashable {
  /// Equal in kind and place; the words do not count.
  public static func == (left: Self, right: Self) -> Bool {
    left.kind == right.kind && left.place == right.place
  }

  /// Hashes kind and place.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(kind)
    hasher.combine(place)
  }
}

extension CubeQueryError: CustomStringConvertible {
  /// A line for each mistake.
  public var description: String {
    mistakes.map { mistake in
      mistake.place.map { "\($0): \(mistake.message)" } ?? mistake.message
    }.joined(separator: "\n")
  }
}
