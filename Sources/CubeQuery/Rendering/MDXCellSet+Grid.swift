extension MDXCellSet {
  /// The answer as lines of texts: a line for each hierarchy along the columns, then one for each row.
  ///
  /// Axis 0 makes the columns; all others make rows, the last running slowest.
  struct Grid {
    /// How many lines stand above the cells, and how many texts before them.
    var headLines: Int
    var headColumns: Int
    var lines: [[String]]
  }

  /// Lays the answer out.
  ///
  /// - Parameter text: what a cell is written as.
  func grid(_ text: (Cell) -> String) -> Grid {
    let columns = axes.first?.positions ?? [[]]
    let rows = axes.dropFirst().reduce([[]]) { rows, axis in
      axis.positions.flatMap { position in rows.map { position + $0 } }
    }
    let headLines = axes.first?.hierarchies.count ?? 0
    let headColumns = axes.dropFirst().reduce(0) { $0 + $1.hierarchies.count }
    var lines = (0..<headLines).map { line in
      Array(repeating: "", count: headColumns) + columns.map { $0[line].caption }
    }
    let head = lines.count
    for row in rows {
      lines.append(row.map(\.caption) + Array(repeating: "", count: columns.count))
    }
    guard !columns.isEmpty else { return Grid(headLines: headLines, headColumns: headColumns, lines: lines) }
    for cell in cells {
      lines[head + cell.ordinal / columns.count][headColumns + cell.ordinal % columns.count] = text(cell)
    }
    return Grid(headLines: headLines, headColumns: headColumns, lines: lines)
  }
}
