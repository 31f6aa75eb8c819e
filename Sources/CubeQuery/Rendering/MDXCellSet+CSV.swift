internal import VisualBasic

extension MDXCellSet {
  /// The answer as comma-separated values (RFC 4180, lines end in a line feed), one header line.
  ///
  /// A line for each row of each page: the captions of the further axes, those of the rows with the properties asked for,
  /// then the cells under the captions of their columns. Values have all their digits, nothing stands for null, `#ERR`
  /// for a cell that failed.
  public func csvText() -> String {
    let texts = texts { $0.failure == nil ? $0.value.description : "#ERR" }
    let headings = axes.count > 1 ? AxisHeadings(axes[1]) : nil
    let columns = axes.first?.positionCaptions.map { $0.joined(separator: " / ") } ?? ["Value"]
    let header = axes.dropFirst(2).flatMap(\.captions) + (headings?.names ?? []) + columns
    let rows = headings?.texts ?? [[]]
    let body = pages.flatMap { page in
      zip(rows, texts[page.number] ?? emptyPage).map { heading, cells in
        page.members.map(\.caption) + heading + cells.map { $0 ?? "" }
      }
    }
    return ([header] + body).map(\.csvLine).joined()
  }
}

extension [String] {
  /// The texts as a line of CSV, with its line feed; in quotes where they need them.
  var csvLine: String {
    map { field in
      let needsQuotes = field.unicodeScalars.contains { ",\"\r\n".unicodeScalars.contains($0) }
      return needsQuotes ? "\"" + field.replacing("\"", with: "\"\"") + "\"" : field
    }.joined(separator: ",") + "\n"
  }
}
