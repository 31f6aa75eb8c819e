/// A question to a cube in the words of the one who asks: names, not yet looked up.
public struct CubeQuestion: Sendable, Hashable {
  /// What is laid along an axis; several of them are crossed.
  public enum AxisItem: Sendable, Hashable {
    /// All members of a level that have facts; or, when the name is that of a member, this one.
    case name(QualifiedName)
    /// The members named, in this order, facts or none; all of one level.
    case set([QualifiedName])
  }

  /// By what rows are ordered.
  public struct Order: Sendable, Hashable {
    /// The measure, or a level that is on the rows.
    public var name: QualifiedName
    /// Whether the largest comes first.
    public var isDescending: Bool

    /// An order by a measure or level.
    public init(_ name: QualifiedName, isDescending: Bool = false) {
      self.name = name
      self.isDescending = isDescending
    }
  }

  /// The totals of an axis.
  public enum Totals: Sendable, Hashable {
    /// None.
    case none
    /// One behind all members.
    case grand
    /// One behind all members, and where levels are crossed one behind the members of each.
    case all
  }

  /// The cube's name.
  public var cube: String
  /// The measures, in order; at least one.
  public var measures: [QualifiedName]
  /// What is laid along the rows.
  public var rows: [AxisItem]
  /// What is laid along the columns, above the measures.
  public var columns: [AxisItem]
  /// What must hold for the facts; all of it.
  public var filters: [CubeFilter]
  /// By what rows are ordered; by their members when nil.
  public var order: Order?
  /// How many rows are shown at most, the total row not counted; totals are over all rows.
  public var limit: Int?
  /// The state of the warehouse that is asked.
  public var state: WarehouseState
  /// Which totals rows and columns get, computed from the base.
  public var totals: Totals

  /// A question to a cube.
  public init(
    cube: String, measures: [QualifiedName], rows: [AxisItem] = [], columns: [AxisItem] = [],
    filters: [CubeFilter] = [], order: Order? = nil, limit: Int? = nil, state: WarehouseState = .latest,
    totals: Totals = .grand
  ) {
    self.cube = cube
    self.measures = measures
    self.rows = rows
    self.columns = columns
    self.filters = filters
    self.order = order
    self.limit = limit
    self.state = state
    self.totals = totals
  }
}
