/// What a statement of MDX is answered with.
public enum MDXAnswer: Sendable {
  /// The cells of a SELECT.
  case cellSet(MDXCellSet)
  /// The rows of a DRILLTHROUGH.
  case rows(MDXRows)
  /// What an EXPLAIN tells: the base cells that would be asked for, and how often the store is called.
  case explanation(String)
}
