extension BarChart {
  /// Each bar with its value, interval, baseline and note, from top to bottom.
  public var textAlternative: String {
    guard !bars.isEmpty else { return words.text(of: [title, words.noData]) }
    let facts = bars.map { words.fill(words.statement, ["name": $0.caption, "fact": fact(of: $0)]) }
    let bracketed = words.fill(words.inBrackets, ["interval": intervalCaption ?? words.interval])
    return words.text(of: [
      title, words.fill(words.barChart, ["count": "\(bars.count)"]), words.list(facts), hasIntervals ? bracketed : "",
    ])
  }

  /// One row a bar; columns for intervals, baselines and notes where any bar has one.
  public var table: ChartTable {
    var columns = [ChartTable.Column(words.category), ChartTable.Column(words.value, isNumeric: true)]
    var cells: [(Bar) -> String] = [{ $0.caption }, { $0.value.map(style.text) ?? "–" }]
    if hasIntervals {
      columns.append(.init(intervalCaption ?? words.interval, isNumeric: true))
      cells.append { $0.interval.map { words.fact(of: $0, style: style) } ?? "–" }
    }
    if hasBaselines {
      columns.append(.init(baselineCaption ?? words.baseline, isNumeric: true))
      cells.append { $0.baseline.map(style.text) ?? "–" }
    }
    if bars.contains(where: { $0.note != nil }) {
      columns.append(.init(words.note))
      cells.append { $0.note ?? "" }
    }
    return ChartTable(columns: columns, rows: bars.map { bar in cells.map { $0(bar) } })
  }

  var hasIntervals: Bool { bars.contains { $0.interval != nil } }
  var hasBaselines: Bool { bars.contains { $0.baseline != nil } }

  /// The value of a bar and all that is said about it.
  func fact(of bar: Bar) -> String {
    guard let value = bar.value else { return words.noData }
    var result = words.fact(value: value, interval: bar.interval, style: style)
    if let baseline = bar.baseline {
      let held = words.fill(
        words.pair, ["name": baselineCaption ?? words.baseline, "value": style.text(baseline)])
      result = words.fill(words.aside, ["name": result, "fact": held])
    }
    if let note = bar.note { result = words.fill(words.aside, ["name": result, "fact": note]) }
    return result
  }
}
