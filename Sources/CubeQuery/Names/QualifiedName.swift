/// A name with its qualifiers, as a question writes it: `Customer.Tier`, `[Customer].[Tier].&[A]`.
public struct QualifiedName: Sendable, Hashable {
  /// One part of the name.
  public struct Part: Sendable {
    /// What stands in the part.
    public enum Content: Sendable, Hashable {
      /// The name of something.
      case name(String)
      /// A member's key, written `&[a]&[b]`; nil, written `&` alone, is the key of the unknown member.
      case key([String?])
    }

    /// What stands in the part.
    public var content: Content
    /// Where it stands; nil for a name that no one typed.
    public var place: QuestionPlace?

    /// A part at a place.
    public init(_ content: Content, place: QuestionPlace? = nil) {
      self.content = content
      self.place = place
    }
  }

  /// The parts, the widest first; at least one.
  public var parts: [Part]

  /// A name of parts.
  public init(parts: [Part]) {
    precondition(!parts.isEmpty, "a name has at least one part")
    self.parts = parts
  }

  /// A name that no one typed, of one part or more.
  public init(_ first: String, _ others: String...) {
    parts = ([first] + others).map { Part(.name($0)) }
  }

  /// Where it begins.
  public var place: QuestionPlace? { parts[0].place }
}

extension QualifiedName.Part: Hashable {
  /// Equal in content; the place does not count.
  public static func == (left: Self, right: Self) -> Bool {
    left.content == right.content
  }

  /// Hashes the content.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(content)
  }
}

extension QualifiedName.Part: CustomStringConvertible {
  /// The part in brackets, `]` doubled.
  public var description: String {
    switch content {
    case .name(let name): name.bracketed
    case .key(let values): values.map { "&" + ($0?.bracketed ?? "") }.joined()
    }
  }

  /// The part as it would be said in a sentence, without brackets.
  var plain: String {
    if case .name(let name) = content { return name }
    return description
  }
}

extension QualifiedName: CustomStringConvertible {
  /// All parts in brackets with points between them; reads back as the same name.
  public var description: String {
    parts.map(\.description).joined(separator: ".")
  }
}

extension String {
  /// The text in brackets as MDX quotes names, `]` doubled.
  var bracketed: String {
    let doubled = unicodeScalars.reduce(into: "") { doubled, scalar in
      if scalar == "]" { doubled.unicodeScalars.append(scalar) }
      doubled.unicodeScalars.append(scalar)
    }
    return "[\(doubled)]"
  }
}
