public import OrderedCollections

extension DimensionDefinition {
  /// A level of a hierarchy.
  public struct Level: Sendable, Hashable {
    /// What a level's members are, for functions that look for a kind of time.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
      case regular, years, quarters, months, weeks, days, hours, minutes, seconds
      case halfYears = "half_years"

      /// Whether the members are spans of time.
      public var isTime: Bool { self != .regular }
    }

    /// When a member is hidden and its children stand in its place (a ragged hierarchy).
    public enum Hiding: String, Sendable, Hashable, CaseIterable {
      /// Never.
      case never
      /// When its name is null or blank.
      case blank
      /// When its name is that of its parent.
      case parent
    }

    /// The level's name within its hierarchy.
    public var name: String
    /// What people call it.
    public var caption: LocalizedText
    /// What it is, for the documentation.
    public var description: LocalizedText?
    /// The attribute (or natural-key column) whose values are the members' keys.
    public var attribute: String
    /// The attribute that names the members, when that is not the key itself.
    public var nameAttribute: String?
    /// The attribute that people see of the members, when that is not their name.
    public var captionAttribute: String?
    /// The attribute by which members are ordered, when that is not the key itself.
    public var sortAttribute: String?
    /// Whether a key stands for one member whatever its parent; otherwise a member is its key within its parent.
    public var isUnique: Bool
    /// What the members are.
    public var kind: Kind
    /// When a member is hidden.
    public var hiding: Hiding
    /// Whether tools offer it; questions may use it all the same.
    public var isVisible: Bool
    /// The members' properties by name.
    public var properties: OrderedDictionary<String, Property>
    /// How members have members of the same level below them; nil for an ordinary level.
    public var parentChild: ParentChild?

    /// A level over an attribute.
    public init(
      name: String, caption: LocalizedText, attribute: String, nameAttribute: String? = nil,
      sortAttribute: String? = nil, isUnique: Bool = true, kind: Kind = .regular,
      properties: OrderedDictionary<String, Property> = [:], parentChild: ParentChild? = nil
    ) {
      self.name = name
      self.caption = caption
      self.description = nil
      self.attribute = attribute
      self.nameAttribute = nameAttribute
      self.captionAttribute = nil
      self.sortAttribute = sortAttribute
      self.isUnique = isUnique
      self.kind = kind
      self.hiding = .never
      self.isVisible = true
      self.properties = properties
      self.parentChild = parentChild
    }

    /// All attributes that the level reads, its key first, each once.
    public var attributes: [String] {
      let optional = [nameAttribute, captionAttribute, sortAttribute, parentChild?.parentAttribute]
      let all = [attribute] + optional.compactMap(\.self) + properties.values.map(\.attribute)
      return Array(OrderedSet(all))
    }
  }
}
