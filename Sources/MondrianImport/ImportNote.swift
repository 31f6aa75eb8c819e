/// Something of a schema that the definitions do not hold as it was.
public struct ImportNote: Sendable, Hashable {
  /// What became of it.
  public enum Kind: Sendable, Hashable, CaseIterable {
    /// It is not in the definitions; cubes may answer otherwise than before.
    case lost
    /// It is in the definitions in another way that has to be known.
    case changed
    /// A hint to the old engine that ours does without.
    case notNeeded
  }

  /// What became of it.
  public var kind: Kind
  /// Where it stands in the schema.
  public var place: XMLPlace
  /// The element or attribute, as it looks in the schema.
  public var subject: String
  /// What became of it and why, in a sentence.
  public var reason: String
}
