public import OrderedCollections

/// How staged rows become rows of a dimension or a star: one query over staged tables.
public struct LoadDefinition: Sendable, Hashable {
  /// A staged table under an alias.
  public struct StagedTable: Sendable, Hashable {
    /// The source's name.
    public var source: String
    /// The table's name within the source.
    public var table: String
    /// The alias by which expressions refer to it.
    public var alias: String

    /// The staged rows of a source's table, under an alias.
    public init(source: String, table: String, alias: String) {
      self.source = source
      self.table = table
      self.alias = alias
    }
  }

  /// A further staged table and the condition that ties it on.
  public struct Join: Sendable, Hashable {
    /// The table that is joined.
    public var table: StagedTable
    /// The SQL condition.
    public var condition: String
    /// Whether rows without a partner stay (a left join) or go.
    public var keepsUnmatched: Bool
    /// Whether its rows stand beside those of other such joins, one below the other, rather than being multiplied with
    /// them.
    public var standsBeside: Bool

    /// A join of a staged table on a condition.
    public init(table: StagedTable, condition: String, keepsUnmatched: Bool, standsBeside: Bool = false) {
      self.table = table
      self.condition = condition
      self.keepsUnmatched = keepsUnmatched
      self.standsBeside = standsBeside
    }
  }

  /// An SQL expression by which rows are ordered.
  public struct Ordering: Sendable, Hashable {
    /// The expression.
    public var expression: String
    /// Whether the greatest value comes first.
    public var isDescending: Bool

    /// Reads `t.happened_at` or `t.happened_at desc`.
    public init(_ text: String) {
      let direction = text.firstMatch(of: /(?i)\s+(asc|desc)\s*$/)
      expression = direction.map { String(text[..<$0.range.lowerBound]) } ?? text
      isDescending = direction?.output.1.lowercased() == "desc"
    }

    /// The expression with its direction, as it is written.
    public var text: String { isDescending ? expression + " desc" : expression }
  }

  /// Days, on each of which a row counts once.
  public struct Days: Sendable, Hashable {
    /// The column with the day.
    public static let column = "day"

    /// The alias by which expressions refer to the day.
    public var alias: String
    /// The SQL expression of the first day.
    public var first: String
    /// The SQL expression of the last day.
    public var last: String

    /// The days from a first to a last one, both included.
    public init(alias: String, first: String, last: String) {
      self.alias = alias
      self.first = first
      self.last = last
    }
  }

  /// The table that drives the load: its rows, or groups of them, become rows.
  public var from: StagedTable
  /// The tables that are joined, in order.
  public var joins: [Join]
  /// The days over which the joined rows are spread; nil when each counts once.
  public var days: Days?
  /// The SQL condition for rows to take, if not all.
  public var condition: String?
  /// SQL expressions to group by; empty when each row stands for itself.
  public var groupBy: [String]
  /// SQL expressions of a star's load: of the rows that agree in them only the first by ``orderBy`` counts; empty when all do.
  public var distinctOn: [String]
  /// By what rows are ordered that agree in ``distinctOn``.
  public var orderBy: [Ordering]
  /// For a dimension whose source knows its history: the day from which the row's values hold.
  ///
  /// Without it a changed member's new version starts on the day of the load.
  public var effectiveFrom: String?
  /// For a dimension whose source knows the present only: the day since which the row's values have held.
  ///
  /// A change that is learnt late then begins its version on its own day rather than on that of the load.
  public var changedOn: String?
  /// The fact's own day, which picks the versions of versioned dimensions.
  public var day: String?
  /// An SQL expression for each column: attributes and natural key of a dimension; key, roles and measure columns of a
  /// star.
  public var values: OrderedDictionary<String, String>

  /// A load from a staged table.
  public init(
    from: StagedTable, joins: [Join] = [], days: Days? = nil, condition: String? = nil, groupBy: [String] = [],
    distinctOn: [String] = [], orderBy: [Ordering] = [],
    effectiveFrom: String? = nil, changedOn: String? = nil, day: String? = nil,
    values: OrderedDictionary<String, String>
  ) {
    self.from = from
    self.joins = joins
    self.days = days
    self.condition = condition
    self.groupBy = groupBy
    self.distinctOn = distinctOn
    self.orderBy = orderBy
    self.effectiveFrom = effectiveFrom
    self.changedOn = changedOn
    self.day = day
    self.values = values
  }
}
