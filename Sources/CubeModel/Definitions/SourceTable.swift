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

  /// How deletions are found that neither a full compare nor a column shows.
  public enum DeletionDetection: Sendable, Hashable {
    /// The keys of all rows are read each time; a row whose key is not among them is gone, and one that is there
    /// though no mark told of it makes the run read all rows.
    case compareKeys
    /// Another table of the source names the rows that were deleted.
    case tombstones(Tombstones)
  }

  /// A table of the same source in which deletions are written down.
  public struct Tombstones: Sendable, Hashable {
    /// The table's name in the definitions.
    public var table: String
    /// Its columns that hold the key of the deleted row, in the order of that key.
    public var key: [String]
    /// The SQL condition over its columns for rows to count, if not all.
    public var condition: String?
    /// Its column that holds when the row was deleted; a row whose mark is later is there again.
    public var deletedAt: String?

    /// The tombstones in a table.
    public init(table: String, key: [String], condition: String? = nil, deletedAt: String? = nil) {
      self.table = table
      self.key = key
      self.condition = condition
      self.deletedAt = deletedAt
    }
  }

  /// What happens when the source's columns are not those that are declared.
  public enum Drift: String, Sendable, Hashable, CaseIterable {
    /// New columns are taken into staging, lost ones are null, and of retyped ones what still fits is taken.
    case evolve
    /// The run stops.
    case freeze
    /// Rows that do not fit the declaration are rejected.
    case setAside = "set aside"
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
  /// How further deletions are found, if there is a way.
  public var deletions: DeletionDetection?
  /// What happens when the source's columns are not those that are declared.
  ///
  /// Without it a lost or retyped column stops the run, and the connector says whether there may be others.
  public var drift: Drift?
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
    changes: ChangeDetection, deletedWhen: String? = nil, deletions: DeletionDetection? = nil,
    drift: Drift? = nil, rules: [Rule] = [], controlTotals: [String] = [], request: JSONRequest? = nil,
    checks: [CheckDefinition] = []
  ) {
    self.name = name
    self.caption = nil
    self.description = nil
    self.location = location
    self.columns = columns
    self.key = key
    self.changes = changes
    self.deletedWhen = deletedWhen
    self.deletions = deletions
    self.drift = drift
    self.rules = rules
    self.controlTotals = controlTotals
    self.request = request
    self.checks = checks
  }
}
