/// What a statement may use up before it is ended with a sentence.
public struct MDXLimits: Sendable, Hashable {
  /// The longest that it may take.
  public var time: Duration
  /// The most cells of an answer, empty ones included.
  public var cells: Int
  /// The most tuples of a set that is made as a list.
  public var tuples: Int
  /// The most positions of an axis, of which each is written with the names of its members.
  public var positions: Int
  /// The deepest that formulas may call each other.
  public var depth: Int
  /// Up to how many tuples a set is tried tuple by tuple for those that have a value; of larger ones the store's groups
  /// tell.
  public var triedTuples: Int
  /// The most rows that the store may be asked to give, all calls together, and that a drill-through may list.
  public var rows: Int

  /// Limits.
  public init(
    time: Duration = .seconds(300), cells: Int = 10_000_000, tuples: Int = 10_000_000, positions: Int = 1_000_000,
    depth: Int = 500,
    triedTuples: Int = 20_000, rows: Int = 5_000_000
  ) {
    self.triedTuples = triedTuples
    self.time = time
    self.cells = cells
    self.tuples = tuples
    self.positions = positions
    self.depth = depth
    self.rows = rows
  }
}
