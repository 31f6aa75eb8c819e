import CubeModel
import OrderedCollections

/// How loads make a column: their expressions and the sources' columns in them.
struct ColumnWords {
  let loads: [LoadDefinition]
  let site: Site

  /// The expressions that give a column, one for each load that has another.
  func expressions(of column: String) -> Prose {
    .lines(OrderedSet(loads.compactMap { $0.values[column] }).map { .code($0) })
  }

  /// The sources' columns that these read.
  func sources(of column: String) -> Prose {
    .lines(OrderedSet(loads.flatMap { $0.columns(behind: column) }).map { site.sourceColumn($0) })
  }
}
