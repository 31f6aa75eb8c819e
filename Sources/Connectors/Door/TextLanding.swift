internal import Postgres

/// How rows of text come into a landing table.
enum TextLanding {
  /// The COPY that takes a table's columns and those of ``LandingColumn``, in COPY's text format.
  static func statement(for table: RequestedTable, into landing: LandingTable) -> SQL {
    landing.copy(table.columns.map(\.name) + [LandingColumn.line, LandingColumn.fault, LandingColumn.raw])
  }
}
