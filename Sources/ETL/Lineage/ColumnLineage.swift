public import CubeModel

/// Where a column, measure or KPI comes from, down to the columns of the sources.
public struct ColumnLineage: Sendable, Hashable {
  /// What it is.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case kpi = "KPI"
    case measure
    /// A member of another hierarchy than the measures that a formula gives.
    case calculatedMember = "calculated member"
    /// An indicator of a cube.
    case indicator
    case factColumn = "fact column"
    case dimensionColumn = "dimension column"
    case sourceColumn = "source column"
    /// The rows of a source's table, where they are counted.
    case sourceRows = "source rows"
    /// A column of a table that exists already.
    case existingColumn = "existing column"
    /// The rows of such a table, where they are counted, or read by an expression.
    case existingRows = "existing rows"
  }

  /// One way in which values come about: a load, a formula, an aggregate.
  public struct Derivation: Sendable, Hashable {
    /// How, in words or as the expression.
    public var how: String
    /// Where the definition says so, where that is known.
    public var place: DefinitionPlace?
    /// The tables, conditions and groups that decide which rows count.
    public var rows: [String]
    /// What it is made of.
    public var inputs: [ColumnLineage]
  }

  /// What it is.
  public var kind: Kind
  /// Its name: `star.fact_sale.amount`, `Sales.Revenue`, `crm.sale.amount`.
  public var name: String
  /// What is to be known of it: its type, its history, where its source is.
  public var notes: [String]
  /// The ways in which its values come about; none for what a source has.
  public var derivations: [Derivation]

  /// The columns and tables of sources that it comes from in the end, each once, in order of appearance.
  public var origins: [String] {
    let ends: [Kind] = [.sourceColumn, .sourceRows, .existingColumn, .existingRows]
    if derivations.isEmpty { return ends.contains(kind) ? [name] : [] }
    var found: [String] = []
    for origin in derivations.flatMap(\.inputs).flatMap(\.origins) where !found.contains(origin) {
      found.append(origin)
    }
    return found
  }
}
