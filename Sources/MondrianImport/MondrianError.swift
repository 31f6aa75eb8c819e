/// What is wrong with a schema: all mistakes in the order of their places, never without one.
public struct MondrianError: Error, Sendable, Hashable {
  /// The kinds of mistakes.
  public enum Kind: Sendable, Hashable {
    /// The file is not well-formed XML.
    case xml
    /// The XML is no Mondrian 3 schema, or contradicts itself.
    case schema
  }

  /// A mistake with its place.
  public struct Mistake: Sendable, Hashable {
    /// Where it stands.
    public var place: XMLPlace
    /// What is wrong, what was expected and the nearest valid name.
    public var sentence: String
  }

  /// The kind.
  public var kind: Kind
  /// The file's name as given.
  public var file: String
  /// The mistakes by place.
  public var mistakes: [Mistake]

  init(_ kind: Kind, file: String, at place: XMLPlace, _ sentence: String) {
    self.init(kind, file: file, [Mistake(place: place, sentence: sentence)])
  }

  init(_ kind: Kind, file: String, _ mistakes: [Mistake]) {
    self.kind = kind
    self.file = file
    self.mistakes = Set(mistakes).sorted { ($0.place, $0.sentence) < ($1.place, $1.sentence) }
  }
}

extension MondrianError: CustomStringConvertible {
  /// The mistakes, one a line: `FoodMart.xml:31:9: …`.
  public var description: String {
    mistakes.map { "\(file):\($0.place): \($0.sentence)" }.joined(separator: "\n")
  }
}
