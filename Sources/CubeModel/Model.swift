public import OrderedCollections

/// The definitions as a whole, validated: every name that one refers to is there.
public struct Model: Sendable, Hashable {
  /// The calendar; nil only when no dimension is one of its days.
  public var calendar: CalendarDefinition?
  /// Where rows come from, by name.
  public var sources: OrderedDictionary<String, SourceDefinition>
  /// The conformed dimensions, by name.
  public var dimensions: OrderedDictionary<String, DimensionDefinition>
  /// The stars, by name.
  public var stars: OrderedDictionary<String, StarDefinition>
  /// The cubes, by name.
  public var cubes: OrderedDictionary<String, CubeDefinition>
  /// What people of a role may see, by the role's name.
  public var roles: OrderedDictionary<String, RoleDefinition>
  /// The KPIs, by name.
  public var kpis: OrderedDictionary<String, KPIDefinition>
  /// The initiatives, by name.
  public var initiatives: OrderedDictionary<String, InitiativeDefinition>
  /// The pages, by name.
  public var pages: OrderedDictionary<String, PageDefinition>
  /// SHA-256 over the paths and bytes of all definition files, in hexadecimal.
  public var hash: String
  /// The SQL expressions of sources, dimensions and stars with their places in the files.
  public var expressions: [ExpressionSite: LocatedText]

  /// A model of definitions that agree with each other.
  public init(
    calendar: CalendarDefinition?, sources: OrderedDictionary<String, SourceDefinition> = [:],
    dimensions: OrderedDictionary<String, DimensionDefinition> = [:],
    stars: OrderedDictionary<String, StarDefinition> = [:], cubes: OrderedDictionary<String, CubeDefinition> = [:],
    roles: OrderedDictionary<String, RoleDefinition> = [:],
    kpis: OrderedDictionary<String, KPIDefinition> = [:],
    initiatives: OrderedDictionary<String, InitiativeDefinition> = [:],
    pages: OrderedDictionary<String, PageDefinition> = [:], hash: String,
    expressions: [ExpressionSite: LocatedText] = [:]
  ) {
    self.calendar = calendar
    self.sources = sources
    self.dimensions = dimensions
    self.stars = stars
    self.cubes = cubes
    self.roles = roles
    self.kpis = kpis
    self.initiatives = initiatives
    self.pages = pages
    self.hash = hash
    self.expressions = expressions
  }
}
