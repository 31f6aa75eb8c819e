extension MDXCellSet {
  /// What is seen of an answer at one place on each axis but the first two.
  struct Page {
    /// The members on the further axes, the third axis first.
    let members: [Member]
    /// The page's number: its cells begin at as many times the cells of a page.
    let number: Int
  }

  /// How many columns and rows a page has: an axis that the statement does not have counts as one place.
  var pageSize: (columns: Int, rows: Int) {
    (axes.first?.positions.count ?? 1, axes.count > 1 ? axes[1].positions.count : 1)
  }

  /// The pages in the order of their cells: the third axis runs fastest.
  ///
  /// One page where there are but two axes.
  var pages: [Page] {
    let positions = axes.dropFirst(2).reduce([[]]) { pages, axis in
      axis.positions.flatMap { position in pages.map { $0 + position } }
    }
    return positions.enumerated().map { Page(members: $1, number: $0) }
  }

  /// The cells of each page that has any, as texts by row and column; an empty cell is nil.
  ///
  /// - Parameter text: how a cell is written.
  func texts(_ text: (Cell) -> String) -> [Int: [[String?]]] {
    let (columns, rows) = pageSize
    var pages: [Int: [[String?]]] = [:]
    for cell in cells {
      let (page, place) = cell.ordinal.quotientAndRemainder(dividingBy: max(1, columns * rows))
      pages[page, default: emptyPage][place / columns][place % columns] = text(cell)
    }
    return pages
  }

  /// The texts of a page without cells.
  var emptyPage: [[String?]] {
    Array(repeating: Array(repeating: nil, count: pageSize.columns), count: pageSize.rows)
  }
}
