extension MDXCellSet {
  /// The answer as an aligned table for people, columns across and rows down; each place on further axes has a page of
  /// its own under the captions of its members.
  ///
  /// Cells are written as their formats write them and stand to the right; an empty one is a dash, one that failed is
  /// `#ERR` and told of below. An axis without any place is named in place of a table. The last line says on which run the answer rests, where tables are loaded by runs.
  ///
  /// - Parameter language: of the words around the answer; its captions have theirs already.
  public func tableText(language: String = "en") -> String {
    if let bare = axes.firstIndex(where: \.positions.isEmpty) {
      return CellSetWords(language: language).nothing(onAxis: bare) + "\n"
    }
    let texts = texts { $0.failure == nil ? $0.formatted : "#ERR" }
    let captions = axes.dropFirst(2).flatMap(\.captions)
    let headings = axes.count > 1 ? AxisHeadings(axes[1]) : nil
    let heads = heads(headings)
    let rows = headings?.shownTexts ?? [[]]
    var lines: [String] = []
    for page in pages {
      if !page.members.isEmpty {
        if page.number > 0 { lines.append("") }
        lines.append(zip(captions, page.members).map { "\($0): \($1.caption)".inOneLine }.joined(separator: ", "))
      }
      let cells = texts[page.number] ?? emptyPage
      let body = zip(rows, cells).map { heading, cells in
        heading + cells.map { $0.map { $0.isEmpty ? "–" : $0 } ?? "–" }
      }
      let isRight = (headings?.names ?? []).map { _ in false } + Array(repeating: true, count: pageSize.columns)
      // A single value without any axis needs no rule above it.
      lines += axes.isEmpty ? body.map { $0.joined() } : AlignedTable(heads: heads, body: body, isRight: isRight).lines
    }
    for failure in Set(cells.compactMap { $0.failure?.description }).sorted() { lines.append("#ERR: \(failure)") }
    if stamp.run > 0 { lines.append(CellSetWords(language: language).stamp(stamp)) }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The lines above the cells; the captions of the rows' hierarchies stand in the last one.
  private func heads(_ headings: AxisHeadings?) -> [[String]] {
    let names = headings?.names ?? []
    let lines = axes.first?.columnHeads ?? []
    return lines.enumerated().map { index, line in
      (index == lines.count - 1 ? names : names.map { _ in "" }) + line
    }
  }
}
