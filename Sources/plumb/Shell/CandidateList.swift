import CubeQuery

/// Names side by side, as a terminal shows what a name may become.
struct CandidateList {
  /// How many are shown at most.
  private static let most = 100

  private let names: [String]

  init(_ names: [String]) { self.names = names }

  /// The names in columns, read downwards, with a line break at the end.
  func text(width: Int) -> String {
    let shown = names.prefix(Self.most).map(\.inOneLine)
    let column = (shown.map(\.columnWidth).max() ?? 0) + 2
    let columns = max(1, width / column)
    let lines = (shown.count + columns - 1) / columns
    var text = ""
    for line in 0..<lines {
      let row = stride(from: line, to: shown.count, by: lines).map { shown[$0] }
      text += row.dropLast().map { $0.padded(to: column, atStart: false) }.joined() + (row.last ?? "") + "\n"
    }
    return names.count > shown.count ? text + "… and \((names.count - shown.count).grouped) more\n" : text
  }
}
