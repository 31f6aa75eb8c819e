public import CubeModel

/// A question whose names are all looked up: what is planned and evaluated.
public struct BoundQuestion: Sendable, Hashable {
  /// A level along an axis.
  public struct AxisItem: Sendable, Hashable {
    /// The level with its members.
    public let members: LevelMembers
    /// The keys of the members that were named, in their order; nil when all that have facts are shown.
    public let set: [[MemberValue]]?
  }

  /// By what rows are ordered.
  public enum Order: Sendable, Hashable {
    /// A measure's value in the row, over all columns.
    case measure(String, isDescending: Bool)
    /// The members of the row's item at this position.
    case item(Int, isDescending: Bool)
  }

  /// The cube.
  public let cube: CubeDefinition
  /// The names of the measures.
  public let measures: [String]
  /// The rows.
  public let rows: [AxisItem]
  /// The columns, above the measures.
  public let columns: [AxisItem]
  /// What facts are restricted to, the axes' own sets included.
  public let restrictions: [CellRequest.Restriction]
  /// The ranges to which facts are restricted.
  public let ranges: [CellRequest.Range]
  /// By what rows are ordered; by their members when nil.
  public let order: Order?
  /// How many rows are shown at most.
  public let limit: Int?
  /// The state that is asked.
  public let state: WarehouseState
  /// Whether rows and columns get a total.
  public let includesTotals: Bool
}
