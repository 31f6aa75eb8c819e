/// A question for a dimension's members: the distinct rows of some of its attributes, in no order.
///
/// The members of a degenerate dimension are those that the star's facts have.
public struct MemberRequest: Sendable, Hashable {
  /// The dimension's name.
  public var dimension: String
  /// The attributes (or natural-key columns) that are asked for.
  public var attributes: [String]
  /// Whether only current versions (of a degenerate dimension: only facts that have not been retired) count; otherwise
  /// all that ever were.
  public var currentOnly: Bool
  /// Restricts the members to those with one of these values in one attribute, if given.
  public var only: Only?

  /// Values that one attribute must have.
  public struct Only: Sendable, Hashable {
    /// The attribute.
    public var attribute: String
    /// The values let in.
    public var values: [MemberValue]

    /// One attribute's values that are let in.
    public init(attribute: String, values: [MemberValue]) {
      self.attribute = attribute
      self.values = values
    }
  }

  /// A question for a dimension's members.
  public init(dimension: String, attributes: [String], currentOnly: Bool = false, only: Only? = nil) {
    self.dimension = dimension
    self.attributes = attributes
    self.currentOnly = currentOnly
    self.only = only
  }
}
