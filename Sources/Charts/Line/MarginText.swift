/// What a label in the right margin of a line chart says: the name of a series or a rule, and its value.
struct MarginText: Equatable {
  /// What a label names.
  enum Subject: Equatable {
    case series(Int)
    case rule(Int)
  }

  /// The lines; a long name may be cut, the value never.
  let lines: [String]
  /// The whole, where the lines do not hold it.
  let title: String?
  let subject: Subject
  /// The value at whose height the label would stand.
  let value: Double

  /// A name of at most two lines within a width, and a value after it or on a line of its own.
  init(name: String?, number: String, subject: Subject, value: Double, width: Double) {
    self.subject = subject
    self.value = value
    guard let name else {
      lines = [number]
      title = nil
      return
    }
    let fit = TextFit(name, width: width, size: LineLayout.labelSize, lines: 2, isBold: true)
    let last = (fit.lines.last ?? "") + " " + number
    let isJoined = FontMetrics.width(of: last, size: LineLayout.labelSize, isBold: true) <= width
    lines = isJoined ? fit.lines.dropLast() + [last] : fit.lines + [number]
    title = fit.isCut ? name + " " + number : nil
  }

  var height: Double { Double(lines.count) * LineLayout.lineHeight }

  /// The width of the widest line.
  var width: Double {
    lines.map { FontMetrics.width(of: $0, size: LineLayout.labelSize, isBold: true) }.max() ?? 0
  }

  /// The labels of a chart: series that have a value, then rules.
  ///
  /// The only series of a chart needs no name.
  static func all(of chart: LineChart) -> [MarginText] {
    let room = Double(chart.width) * 0.24
    let lines = chart.series.enumerated().compactMap { index, line -> MarginText? in
      guard let last = line.points.last(where: { $0.value != nil })?.value else { return nil }
      return MarginText(
        name: chart.series.count == 1 ? nil : line.caption, number: chart.style.text(last), subject: .series(index),
        value: last, width: room)
    }
    let rules = chart.rules.enumerated().map { index, rule in
      MarginText(
        name: rule.caption ?? chart.words.name(of: rule.kind), number: chart.style.text(rule.value),
        subject: .rule(index), value: rule.value, width: room)
    }
    return lines + rules
  }
}
