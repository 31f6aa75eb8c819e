/// A property of a measure or calculated member.
struct MemberProperty: Sendable, Hashable {
  /// What gives the value.
  enum Value: Sendable, Hashable {
    case text(String)
    /// An MDX expression.
    case expression(String)
  }

  var name: String
  var value: Value
  var place: XMLPlace
}
