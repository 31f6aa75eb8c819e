/// A statement of MDX as its text says it.
///
/// Equality passes over places.
public indirect enum MDXStatement: Sendable, Hashable {
  /// `SELECT …`.
  case select(SelectStatement)
  /// `DRILLTHROUGH SELECT …`.
  case drillthrough(DrillthroughStatement)
  /// `EXPLAIN SELECT …`: how a statement would be answered. Never of another `EXPLAIN`.
  case explain(MDXStatement)
}
