/// Something that must hold after a load: of a source's table, a dimension or a star.
public struct CheckDefinition: Sendable, Hashable {
  /// What must hold.
  public enum Rule: Sendable, Hashable {
    /// An SQL condition over each row; true or null for good ones.
    case condition(String)
    /// No two rows have the same values in these columns; rows with a null among them do not count.
    case unique([String])
    /// The column holds something in each row; a role of a star stands on a member.
    case notNull(String)
    /// The column holds one of these values, or nothing.
    case accepted(column: String, values: [String])
    /// What the columns refer to is there; a row that refers to nothing does not count.
    ///
    /// `target` is a dimension (of a dimension's check) or `source.table` (of a source table's); for a star it is nil
    /// and `columns` is one role, whose member must be known to a source.
    case references(columns: [String], target: String?)
    /// The column holds nothing below `from` and nothing above `through`, both written as values of its type.
    case range(column: String, from: String?, through: String?)
    /// The newest value of the column lies no further back than this.
    case fresh(column: String, withinSeconds: Int)
    /// There are at most so many per cent fewer or more rows than after the last run; nil for no bound.
    case rowCount(fallPercent: Double?, risePercent: Double?)
    /// The column's sum is that of the source.
    case sum(column: String, SourceSum)
  }

  /// A sum over the staged rows of a source's table.
  public struct SourceSum: Sendable, Hashable {
    /// The table, under the alias by which the expressions refer to it.
    public var table: LoadDefinition.StagedTable
    /// The SQL expression that is summed.
    public var expression: String
    /// The SQL condition for rows to count, if not all.
    public var condition: String?
    /// By how much the sums may differ, as a decimal number.
    public var tolerance: String

    /// A sum of an expression over a table.
    public init(
      table: LoadDefinition.StagedTable, expression: String, condition: String? = nil, tolerance: String = "0"
    ) {
      self.table = table
      self.expression = expression
      self.condition = condition
      self.tolerance = tolerance
    }
  }

  /// The check's name.
  public var name: String
  /// What must hold.
  public var rule: Rule
  /// Whether a failure rolls the run back; otherwise it warns.
  public var isBlocking: Bool

  /// A check.
  public init(name: String, rule: Rule, isBlocking: Bool) {
    self.name = name
    self.rule = rule
    self.isBlocking = isBlocking
  }
}
