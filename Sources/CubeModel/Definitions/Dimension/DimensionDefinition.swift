public import OrderedCollections
public import StarSchema

/// A conformed dimension: natural key, attributes with their history, hierarchies, and where its members come from.
public struct DimensionDefinition: Sendable, Hashable {
  /// Where the members come from.
  public enum Origin: Sendable, Hashable {
    /// Loads from staged tables.
    case loads([LoadDefinition])
    /// The days of the calendar; the attributes are those of `CalendarDefinition.dayAttributes`.
    case calendar
    /// A table that is there already, with further ones joined many-to-one; the natural key is a column of the table.
    case table(ExistingTable, joins: [ExistingJoin])
    /// Columns of a star's own fact table (a degenerate dimension); there is no natural key.
    case facts(star: String)
  }

  /// The dimension's name; of one that is loaded the table is `dim_<name>`, its surrogate key `<name>_key`.
  public var name: String
  /// What people call it.
  public var caption: LocalizedText
  /// What it is, for the documentation.
  public var description: LocalizedText?
  /// Who answers for it.
  public var owner: LocalizedText?
  /// The columns of the natural key with their types; over an existing table the one column that facts refer to.
  public var naturalKey: OrderedDictionary<String, ColumnType>
  /// The attributes, natural key left out.
  public var attributes: OrderedDictionary<String, Attribute>
  /// The hierarchies; at least one.
  public var hierarchies: [Hierarchy]
  /// Where the members come from.
  public var origin: Origin
  /// Where sources tell which members they have merged into others.
  public var merges: [Merge]
  /// The rules by which members from several sources are taken for one, in order.
  public var matchRules: [MatchRule]
  /// What must hold of the members after a load.
  public var checks: [CheckDefinition]

  /// A dimension.
  public init(
    name: String, caption: LocalizedText, description: LocalizedText? = nil,
    naturalKey: OrderedDictionary<String, ColumnType>, attributes: OrderedDictionary<String, Attribute>,
    hierarchies: [Hierarchy], origin: Origin, merges: [Merge] = [], matchRules: [MatchRule] = [],
    checks: [CheckDefinition] = []
  ) {
    self.name = name
    self.caption = caption
    self.description = description
    self.owner = nil
    self.naturalKey = naturalKey
    self.attributes = attributes
    self.hierarchies = hierarchies
    self.origin = origin
    self.merges = merges
    self.matchRules = matchRules
    self.checks = checks
  }

  /// Whether members may be the same as others, as sources or rules say.
  public var unitesMembers: Bool { !merges.isEmpty || !matchRules.isEmpty }

  /// Whether any attribute keeps versions, so that the table has `valid_from`, `valid_to` and `is_current`.
  public var isVersioned: Bool {
    attributes.values.contains { $0.history == .version }
  }

  /// Whether the warehouse makes and fills the table itself: from loads or from the calendar.
  public var isWarehoused: Bool {
    switch origin {
    case .loads, .calendar: true
    case .table, .facts: false
    }
  }

  /// The type of a natural key's column or an attribute; nil when there is none of that name.
  public func type(of column: String) -> ColumnType? {
    naturalKey[column] ?? attributes[column]?.type
  }
}
