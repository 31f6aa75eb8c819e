public import OrderedCollections
public import StarSchema

/// A fact table with the dimensions around it: grain, kind, roles, measure columns, loads, checks.
public struct StarDefinition: Sendable, Hashable {
  /// The star's name; of one that is loaded the table is `fact_<name>`.
  public var name: String
  /// What people call it.
  public var caption: LocalizedText
  /// What it is for, for the documentation.
  public var description: LocalizedText?
  /// Who answers for it.
  public var owner: LocalizedText?
  /// What one row stands for.
  public var grain: LocalizedText
  /// The kind of fact.
  public var kind: FactKind
  /// The columns of the natural key, which stand in the fact table (degenerate dimensions), with their types; may be
  /// empty over an existing table.
  public var key: OrderedDictionary<String, ColumnType>
  /// The roles by name.
  public var roles: OrderedDictionary<String, Role>
  /// The measure columns by name.
  public var measureColumns: OrderedDictionary<String, MeasureColumn>
  /// Where the rows come from.
  public var loads: [LoadDefinition]
  /// What must hold after a load.
  public var checks: [CheckDefinition]
  /// The table that holds the rows already; nil for a star that is loaded.
  ///
  /// It has no runs: its rows are as they are.
  public var table: ExistingTable?

  /// A star.
  public init(
    name: String, caption: LocalizedText, grain: LocalizedText, kind: FactKind,
    key: OrderedDictionary<String, ColumnType>, roles: OrderedDictionary<String, Role>,
    measureColumns: OrderedDictionary<String, MeasureColumn>, loads: [LoadDefinition], checks: [CheckDefinition] = [],
    table: ExistingTable? = nil
  ) {
    self.name = name
    self.caption = caption
    self.description = nil
    self.owner = nil
    self.grain = grain
    self.kind = kind
    self.key = key
    self.roles = roles
    self.measureColumns = measureColumns
    self.loads = loads
    self.checks = checks
    self.table = table
  }
}
