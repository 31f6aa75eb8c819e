extension CellSet {
  /// The answer as an aligned table for people, with the run and moment that it rests on in its last line.
  ///
  /// Numbers stand to the right; null is a dash; a total is set apart by a rule.
  ///
  /// - Parameter language: of captions, units and words; digits are the same in every one.
  public func tableText(language: String = "en") -> String {
    let words = CellSetWords(language: language)
    let headLines = columns.headings.indices.map { heading in
      rowHeadings(in: language).map { heading == columns.headings.count - 1 ? $0 : "" }
        + columnCaptions(heading, language)
    }
    let bodyLines = zip(rows.positions, cells).map { position, cells in
      rowCaptions(position, language) + cells.map { $0.text(in: language) }.map { $0.isEmpty ? "–" : $0 }
    }
    let lines = (headLines + bodyLines).map { $0.map(\.inOneLine) }
    let widths = (lines.first ?? []).indices.map { column in lines.map { $0[column].columnWidth }.max() ?? 0 }
    let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ")
    var text: [String] = []
    for (index, line) in lines.enumerated() {
      let row = index - headLines.count
      if row == 0 || (row > 0 && rows.positions[row].isTotal) { text.append(rule) }
      text.append(aligned(line, widths: widths))
    }
    if bodyLines.isEmpty { text.append(rule) }
    if let leftOut = words.rowsLeftOut(rowsLeftOut) { text.append(leftOut) }
    text.append(words.stamp(stamp))
    return text.joined(separator: "\n") + "\n"
  }

  private func aligned(_ line: [String], widths: [Int]) -> String {
    let cells = zip(line, widths).enumerated().map { column, cell in
      cell.0.padded(to: cell.1, atStart: column >= rows.headings.count)
    }
    let joined = cells.joined(separator: "  ")
    return String(joined.reversed().drop { $0 == " " }.reversed())
  }

  /// The captions of a heading along the columns, each written only where it begins.
  private func columnCaptions(_ heading: Int, _ language: String) -> [String] {
    columns.positions.enumerated().map { index, position in
      let isRepeated =
        heading < columns.headings.count - 1 && index > 0
        && columns.positions[index - 1].members.prefix(heading + 1) == position.members.prefix(heading + 1)
      return isRepeated ? "" : position.members[heading].path(in: language)
    }
  }

  private func rowCaptions(_ position: Position, _ language: String) -> [String] {
    position.members.map { $0.path(in: language) }
  }
}
