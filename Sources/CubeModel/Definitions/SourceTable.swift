public import OrderedCollections
public import StarSchema

/// A table of a source: its columns, its key, how its changes are found and what its rows must keep.
public struct SourceTable: Sendable, Hashable {
  /// How the rows that changed since the last run are found.
  public enum ChangeDetection: Sendable, Hashable {
    /// All rows are read each time and compared with what is staged; rows that are gone are deletions.
    case fullCompare
    /// Rows whose `column` lies behind the last mark, less `overlapSeconds`, are read.
    case mark(column: String, overlapSeconds: Int)
  }

  /// A rule that each row must keep; a row that breaks it is rejected with the rule's sentence.
  public struct Rule: Sendable, Hashable {
    /// The SQL condition over the table's columns, true for good rows; null counts as kept.
    public var condition: String
    /// Why a row that breaks it is rejected.
    public var reason: String

    /// A rule with the reason that rejected rows carry.
    public init(condition: String, reason: String) {
      self.condition = condition
      self.reason = reason
    }
  }

  /// A column of a source table.
  public struct Column: Sendable, Hashable {
    /// What it holds, with its unit, for the documentation.
    public var description: LocalizedText?
    /// The type to which the source's value must convert.
    public var type: ColumnType
    /// Whether null is a mistake of the row.
    public var isRequired: Bool
    /// Declared mendings: a value as the source has it → the value that is meant.
    public var mendings: OrderedDictionary<String, String>
    /// The values that are allowed, after mending; empty when all are.
    public var acceptedValues: [String]
    /// The path to the value in a row of JSON, its steps separated by points; nil where the name is the path.
    public var path: String?
    /// Whether rows of JSON may all be without it.
    public var mayBeAbsent: Bool

    /// A column of a type.
    public init(
      type: ColumnType, isRequired: Bool = false, mendings: OrderedDictionary<String, String> = [:],
      acceptedValues: [String] = [], path: String? = nil, mayBeAbsent: Bool = false
    ) {
      self.description = nil
      self.type = type
      self.isRequired = isRequired
      self.mendings = mendings
      self.acceptedValues = acceptedValues
      self.path = path
      self.mayBeAbsent = mayBeAbsent
    }
  }

  /// The name, as loads refer to it.
  public var name: String
  /// What people call it; nil for its name.
  public var caption: LocalizedText?
  /// What a row is, for the documentation.
  public var description: LocalizedText?
  /// The table in the database, the file in the folder, the object in the export, or the path below a service's address.
  public var location: String
  /// The columns, in the source's order, named as the source names them.
  public var columns: OrderedDictionary<String, Column>
  /// The columns that make a row unique.
  public var key: [String]
  /// How changes are found.
  public var changes: ChangeDetection
  /// The boolean SQL condition that is true for rows that the source has deleted but still shows.
  public var deletedWhen: String?
  /// The rules that rows must keep.
  public var rules: [Rule]
  /// The numeric columns whose sums are compared between source and staging, besides the row count.
  public var controlTotals: [String]
  /// How the rows are asked of a service; nil for other sources.
  public var request: JSONRequest?
  /// What must hold of the rows after a load.
  public var checks: [CheckDefinition]

  /// A table with its columns and key.
  public init(
    name: String, location: String, columns: OrderedDictionary<String, Column>, key: [String],
    changes: ChangeDetection, deletedWhen: String? = nil, rules: [Rule] = [], controlTotals: [String] = [],
    request: JSONRequest? = nil, checks: [CheckDefinition] = []
  ) {
    self.name = name
    self.caption = nil
    self.description = nil
    self.location = location
    self.columns = columns
    self.key = key
    self.changes = changes
    self.deletedWhen = deletedWhen
    self.rules = rules
    self.controlTotals = controlTotals
    self.request = request
    self.checks = checks
  }
}
