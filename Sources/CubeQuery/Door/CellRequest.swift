public import StarSchema

/// A question to the store: measures of one star, grouped by columns, under restrictions, at a state.
///
/// Without `grouping` the answer is one row, also when no fact row matches.
public struct CellRequest: Sendable, Hashable {
  /// An aggregate over a fact column.
  public struct BaseMeasure: Sendable, Hashable {
    /// How rows are put together.
    public var aggregate: Aggregate
    /// The measure or key column, or for a distinct count of members the role's name; nil counts rows.
    ///
    /// A distinct count over the role of a versioned dimension counts members, not their versions; the unknown member
    /// is left out.
    public var column: String?

    /// An aggregate over a column.
    public init(_ aggregate: Aggregate, column: String? = nil) {
      self.aggregate = aggregate
      self.column = column
    }
  }

  /// Facts must have, in `columns`, one of the value tuples of `tuples` — or, when `isExclusion`, none of them.
  public struct Restriction: Sendable, Hashable {
    /// The columns that are compared.
    public var columns: [CellColumn]
    /// The tuples, each as long as `columns`.
    public var tuples: [[MemberValue]]
    /// Whether the tuples are kept out rather than let in.
    public var isExclusion: Bool

    /// A restriction of columns to value tuples.
    public init(columns: [CellColumn], tuples: [[MemberValue]], isExclusion: Bool = false) {
      self.columns = columns
      self.tuples = tuples
      self.isExclusion = isExclusion
    }
  }

  /// A restriction of one column to a range of values, both ends included; nil leaves an end open.
  public struct Range: Sendable, Hashable {
    /// The column that is compared.
    public var column: CellColumn
    /// The smallest value let in.
    public var lower: MemberValue?
    /// The largest value let in.
    public var upper: MemberValue?

    /// A restriction of a column to a range.
    public init(column: CellColumn, lower: MemberValue?, upper: MemberValue?) {
      self.column = column
      self.lower = lower
      self.upper = upper
    }
  }

  /// The star's name.
  public var star: String
  /// What is measured.
  public var measures: [BaseMeasure]
  /// The columns by whose values rows are grouped, in order.
  public var grouping: [CellColumn]
  /// All of these must hold.
  public var restrictions: [Restriction]
  /// Of at least one of these lists all must hold; where there are none, that says nothing.
  public var alternatives: [[Restriction]]
  /// All of these must hold.
  public var ranges: [Range]
  /// The state of the warehouse that is asked.
  public var state: WarehouseState
  /// The most rows that are wanted, of all requests of a call together; nil for any number.
  ///
  /// The smallest number that a request of the call has counts. With more rows the store is to fail, before it has sent
  /// them all.
  public var mostRows: Int?

  /// A question to the store.
  public init(
    star: String, measures: [BaseMeasure], grouping: [CellColumn] = [], restrictions: [Restriction] = [],
    alternatives: [[Restriction]] = [], ranges: [Range] = [], state: WarehouseState = .latest, mostRows: Int? = nil
  ) {
    self.star = star
    self.measures = measures
    self.grouping = grouping
    self.restrictions = restrictions
    self.alternatives = alternatives
    self.ranges = ranges
    self.state = state
    self.mostRows = mostRows
  }
}
