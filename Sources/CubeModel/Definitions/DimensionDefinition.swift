public import OrderedCollections
public import StarSchema

/// A conformed dimension: natural key, attributes with their history, hierarchies, and where its members come from.
public struct DimensionDefinition: Sendable, Hashable {
  /// An attribute of the members.
  public struct Attribute: Sendable, Hashable {
    /// The column's type.
    public var type: ColumnType
    /// What becomes of it when the source changes it.
    public var history: HistoryKind
    /// What people call it.
    public var caption: LocalizedText

    /// An attribute with its history kind.
    public init(type: ColumnType, history: HistoryKind, caption: LocalizedText) {
      self.type = type
      self.history = history
      self.caption = caption
    }
  }

  /// A level of a hierarchy.
  public struct Level: Sendable, Hashable {
    /// The level's name within its hierarchy.
    public var name: String
    /// What people call it.
    public var caption: LocalizedText
    /// The attribute (or natural-key column) whose values are the members' keys.
    public var attribute: String
    /// The attribute that names the members, when that is not the key itself.
    public var nameAttribute: String?
    /// The attribute by which members are ordered, when that is not the key itself.
    public var sortAttribute: String?
    /// Whether a key stands for one member whatever its parent; otherwise a member is its key within its parent.
    public var isUnique: Bool

    /// A level over an attribute.
    public init(
      name: String, caption: LocalizedText, attribute: String, nameAttribute: String? = nil,
      sortAttribute: String? = nil, isUnique: Bool = true
    ) {
      self.name = name
      self.caption = caption
      self.attribute = attribute
      self.nameAttribute = nameAttribute
      self.sortAttribute = sortAttribute
      self.isUnique = isUnique
    }
  }

  /// A way down through the members, from coarse to fine.
  public struct Hierarchy: Sendable, Hashable {
    /// The hierarchy's name; the first one usually bears the dimension's.
    public var name: String
    /// What people call it.
    public var caption: LocalizedText
    /// The name of the member that stands for all.
    public var allCaption: LocalizedText
    /// The levels, coarsest first.
    public var levels: [Level]

    /// A hierarchy over levels.
    public init(name: String, caption: LocalizedText, allCaption: LocalizedText, levels: [Level]) {
      self.name = name
      self.caption = caption
      self.allCaption = allCaption
      self.levels = levels
    }
  }

  /// Where the members come from.
  public enum Origin: Sendable, Hashable {
    /// Loads from staged tables.
    case loads([LoadDefinition])
    /// The days of the calendar; the attributes are those of `CalendarDefinition.dayAttributes`.
    case calendar
  }

  /// The dimension's name; its table is `dim_<name>`, its surrogate key `<name>_key`.
  public var name: String
  /// What people call it.
  public var caption: LocalizedText
  /// What it is, for the documentation.
  public var description: LocalizedText?
  /// The columns of the natural key with their types.
  public var naturalKey: OrderedDictionary<String, ColumnType>
  /// The attributes, natural key left out.
  public var attributes: OrderedDictionary<String, Attribute>
  /// The hierarchies; at least one.
  public var hierarchies: [Hierarchy]
  /// Where the members come from.
  public var origin: Origin

  /// A dimension.
  public init(
    name: String, caption: LocalizedText, description: LocalizedText? = nil,
    naturalKey: OrderedDictionary<String, ColumnType>, attributes: OrderedDictionary<String, Attribute>,
    hierarchies: [Hierarchy], origin: Origin
  ) {
    self.name = name
    self.caption = caption
    self.description = description
    self.naturalKey = naturalKey
    self.attributes = attributes
    self.hierarchies = hierarchies
    self.origin = origin
  }

  /// Whether any attribute keeps versions, so that the table has `valid_from`, `valid_to` and `is_current`.
  public var isVersioned: Bool {
    attributes.values.contains { $0.history == .version }
  }
}
