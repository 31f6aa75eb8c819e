extension DimensionDefinition {
  /// Something that is known of a level's members besides key and name.
  public struct Property: Sendable, Hashable {
    /// What a property's values are.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
      case text, number, boolean, date
    }

    /// The attribute (or natural-key column) that holds it.
    public var attribute: String
    /// What its values are.
    public var kind: Kind
    /// What people call it.
    public var caption: LocalizedText
    /// What it is, for the documentation.
    public var description: LocalizedText?

    /// A property over an attribute.
    public init(attribute: String, kind: Kind, caption: LocalizedText, description: LocalizedText? = nil) {
      self.attribute = attribute
      self.kind = kind
      self.caption = caption
      self.description = description
    }
  }
}
