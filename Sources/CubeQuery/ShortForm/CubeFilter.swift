/// A condition on the facts of a question.
public struct CubeFilter: Sendable, Hashable {
  /// How values are compared in their level's order.
  public enum Comparison: String, Sendable, Hashable, CaseIterable {
    case atLeast = ">="
    case atMost = "<="
    case above = ">"
    case below = "<"
  }

  /// A member's name or key, or a day, month or year of a range.
  public struct Value: Sendable {
    /// The text.
    public var text: String
    /// Where it stands; nil when no one typed it.
    public var place: QuestionPlace?

    /// A value at a place.
    public init(_ text: String, place: QuestionPlace? = nil) {
      self.text = text
      self.place = place
    }
  }

  /// What must hold of the level or member that is named.
  public enum Condition: Sendable, Hashable {
    /// The name is that of a member, and facts are its own.
    case isMember
    /// The level's member is one of these.
    case among([Value])
    /// The level's member is none of these; the unknown member is let in unless it is named.
    case except([Value])
    /// The level's member stands so to this one.
    case compared(Comparison, Value)
    /// The name is that of a date dimension, and its day lies between two, each a day `yyyy-mm-dd`, a month `yyyy-mm`
    /// or a year `yyyy`, both included.
    case between(Value, Value)
  }

  /// The level, or for `isMember` the member, or for `between` the dimension.
  public var name: QualifiedName
  /// What must hold of it.
  public var condition: Condition

  /// A condition on a name.
  public init(_ name: QualifiedName, _ condition: Condition) {
    self.name = name
    self.condition = condition
  }
}

extension CubeFilter.Value: Hashable {
  /// Equal in text; the place does not count.
  public static func == (left: Self, right: Self) -> Bool {
    left.text == right.text
  }

  /// Hashes the text.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(text)
  }
}
