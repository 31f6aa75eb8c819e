/// A text of the definitions that somebody else reads, such as an MDX formula, with the place of each of its parts.
///
/// Two are equal when their texts are; the place only serves what is told about it.
public struct LocatedText: Sendable {
  /// Where the text goes on in its file: from a position of the text to the next span's, both sides go in step.
  struct Span: Sendable, Hashable {
    /// How many Unicode scalars of the text stand before it.
    var offset: Int
    /// Where the scalar at `offset` stands.
    var place: DefinitionPlace
  }

  /// The text.
  public let text: String
  private let spans: [Span]

  /// A text at a place; without one, nothing can be told of where it stands.
  public init(_ text: String, at place: DefinitionPlace = DefinitionPlace(file: "")) {
    self.init(text, spans: [Span(offset: 0, place: place)])
  }

  init(_ text: String, spans: [Span]) {
    self.text = text
    self.spans = spans
  }

  /// Where the text begins.
  public var place: DefinitionPlace { place(atOffset: 0) }

  /// The place in the file of the text's Unicode scalar with this number, from 0.
  public func place(atOffset offset: Int) -> DefinitionPlace {
    guard let span = spans.last(where: { $0.offset <= offset }) ?? spans.first else { return DefinitionPlace(file: "") }
    var place = span.place
    if place.line > 0 { place.column += max(0, offset - span.offset) }
    return place
  }

  /// The place in the file of a line and column of the text itself, both from 1, columns counted in Unicode scalars.
  ///
  /// Lines end with a line feed, a carriage return, or both in this order.
  public func place(line: Int, column: Int) -> DefinitionPlace {
    let scalars = Array(text.unicodeScalars)
    var offset = 0
    var current = 1
    while current < line, offset < scalars.count {
      let isLastOfPair = scalars[offset] == "\n" || !scalars[offset...].starts(with: ["\r", "\n"])
      if scalars[offset] == "\n" || scalars[offset] == "\r" && isLastOfPair { current += 1 }
      offset += 1
    }
    return place(atOffset: offset + column - 1)
  }
}

extension LocatedText: Hashable {
  /// Whether the texts are the same, wherever they stand.
  public static func == (left: LocatedText, right: LocatedText) -> Bool { left.text == right.text }

  /// Feeds the text.
  public func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

extension LocatedText: CustomStringConvertible {
  /// The text.
  public var description: String { text }
}

extension LocatedText: ExpressibleByStringLiteral {
  /// A text without a place.
  public init(stringLiteral text: String) { self.init(text) }
}
