internal import StarSchema

/// How the members below one parent are ordered by the values of their sort attribute.
enum MemberOrder: Sendable, Hashable {
  /// As a database compares bytes: nulls first, texts by the codes of their letters.
  case binary
  /// As people read lists: texts whatever their case, nulls last.
  case reading

  /// Whether a member with one value comes before a member with another.
  func areInOrder(_ left: MemberValue, _ right: MemberValue) -> Bool {
    switch self {
    case .reading: left.precedes(right)
    case .binary:
      switch (left, right) {
      case (.null, _): right != .null
      case (_, .null): false
      case (.integer(let left), .integer(let right)): left < right
      case (.text(let left), .text(let right)): left < right
      default: left.precedes(right)
      }
    }
  }
}
