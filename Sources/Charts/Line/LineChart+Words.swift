extension LineChart {
  /// The span of time, then each series from first to last with its extremes, the rules, and the events.
  public var textAlternative: String {
    let dates = series.flatMap { $0.points.map(\.date) }
    guard let first = dates.min(), let last = dates.max() else { return words.text(of: [title, words.noData]) }
    let span = words.fill(words.lineChart, ["from": grain.text(first, language: words.language), "to": name(last)])
    let courses = series.map { words.course(of: $0.points, caption: $0.caption, grain: grain, style: style) }
    return words.text(
      of: [title, span] + courses + [
        hasIntervals ? bracketed : "", words.sentence(of: rules, style: style), eventSentence,
      ])
  }

  /// One row a date; one column a series, with the ends of its intervals where it has some.
  public var table: ChartTable {
    var columns = [ChartTable.Column(words.period)]
    var cells: [(ChartDate) -> String] = []
    for line in series {
      let byDate = Dictionary(line.points.map { ($0.date, $0) }) { first, _ in first }
      columns.append(.init(line.caption, isNumeric: true))
      cells.append { byDate[$0]?.value.map(style.text) ?? "–" }
      guard line.points.contains(where: { $0.interval != nil }) else { continue }
      columns.append(
        .init(
          words.fill(words.aside, ["name": line.caption, "fact": intervalCaption ?? words.interval]), isNumeric: true))
      cells.append { byDate[$0]?.interval.map { words.fact(of: $0, style: style) } ?? "–" }
    }
    let dates = Set(series.flatMap { $0.points.map(\.date) }).sorted()
    return ChartTable(columns: columns, rows: dates.map { date in [name(date)] + cells.map { $0(date) } })
  }

  private var bracketed: String {
    words.fill(words.inBrackets, ["interval": intervalCaption ?? words.interval])
  }

  private var eventSentence: String {
    guard !events.isEmpty else { return "" }
    let list = events.map { event in
      words.fill(
        words.aside, ["name": event.caption, "fact": ChartGrain.day.text(event.date, language: words.language)])
    }
    return words.fill(words.events, ["list": words.list(list)])
  }

  /// The period of a date in the words' language.
  func name(_ date: ChartDate) -> String { grain.text(date, language: words.language) }
}
