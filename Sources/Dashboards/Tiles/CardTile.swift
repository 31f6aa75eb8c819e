import Charts
import CubeModel
import Measurement

/// A KPI's reading as a card.
struct CardTile: Sendable {
  let reading: KPIReading
  let context: TileContext
  let numbers: KPINumbers

  init(_ reading: KPIReading, in context: TileContext) {
    self.reading = reading
    self.context = context
    let values = [reading.estimate.value, reading.target?.value, reading.sinceBaseline.then.value].compactMap { $0 }
    numbers = KPINumbers(
      context.format(of: reading.kpi), largest: values.map(\.magnitude).max() ?? 0, language: context.words.language)
  }

  var words: Words { context.words }

  /// The card.
  /// - Parameter id: unique on the page; starts the ids of its pictures.
  /// - Throws: `ChartError` when a figure cannot be drawn.
  func view(id: String) throws -> CardView {
    let value = reading.estimate.value
    let interval = reading.estimate.interval.map {
      words.fill(words.range, ["first": numbers.value.text($0.lower), "last": numbers.value.text($0.upper)])
    }
    let count = words.fill(words.observations, ["count": words.count(reading.estimate.count)])
    return CardView(
      cardID: id, cardCaption: context.text(reading.kpi.caption), isEmpty: value == nil,
      value: value.map(numbers.value.text) ?? words.noData,
      valueNote: ([interval.map { "95%: \($0)" }].compactMap { $0 } + [count]).joined(separator: " · "),
      statuses: reading.target.map { [CardView.Mark($0.status, words)] } ?? [],
      changes: value == nil
        ? []
        : [
          line(reading.sinceBaseline, label: words.sinceBaseline),
          line(reading.sinceYearBefore, label: words.sinceYearBefore),
        ], targets: try targets(id: id), spark: try spark(id: id), facts: facts,
      descriptions: context.definitions.address(ofKPI: reading.kpi.name, in: context.code).map {
        [.init(definitionsText: words.definitionOf, definitionsFile: $0)]
      } ?? [])
  }

  private func line(_ change: Change, label: String) -> CardView.ChangeLine {
    let verdict = CardView.Mark(change.verdict, words)
    let against = change.then.value.map {
      words.fill(words.against, ["value": numbers.value.text($0), "period": words.period(change.reference)])
    }
    guard let measured = change.measured else {
      return CardView.ChangeLine(
        label: label, difference: "–", relatives: [], verdict: verdict,
        details: [against ?? words.period(change.reference), reason(of: change)])
    }
    let style = differenceStyle(measured)
    var size = style
    size.showsPlus = false
    let isShare = numbers.value.notation == .percent
    let relative = isShare ? nil : measured.relative.map(numbers.relative.text)
    let interval = words.fill(
      words.changeInterval,
      [
        "lower": style.text(measured.interval.lower), "upper": style.text(measured.interval.upper),
      ])
    let seen = words.fill(
      measured.smallestDetectable == nil ? words.changeSizeNone : words.changeSize,
      [
        "now": words.count(reading.estimate.count), "then": words.count(change.then.count),
        "smallest": measured.smallestDetectable.map(size.text) ?? "",
      ])
    return CardView.ChangeLine(
      label: label, difference: perMonth(style.text(measured.difference), change),
      relatives: [relative].compactMap { $0 }, verdict: verdict,
      details: [against, interval, seen, familyNote(on: change, measured)]
        .compactMap { $0 })
  }

  /// Says why a change whose interval leaves zero out is not told as one.
  private func familyNote(on change: Change, _ measured: Change.Measured) -> String? {
    let holdsZero = measured.interval.lower <= 0 && measured.interval.upper >= 0
    return change.verdict == .noDetectableChange && !holdsZero ? words.notInFamily : nil
  }

  /// Differences of a total per month may be a digit shorter than the total itself.
  func differenceStyle(_ measured: Change.Measured) -> NumberStyle {
    let ends = [measured.interval.lower, measured.interval.upper].map(\.magnitude).max() ?? 0
    var style = NumberStyle(context.format(of: reading.kpi), largest: ends, language: words.language)
    if style.notation == .percent { style.notation = .percentagePoints }
    style.showsPlus = true
    return style
  }

  func perMonth(_ text: String, _ change: Change) -> String {
    if case .perMonth = change.basis { words.fill(words.perMonth, ["value": text]) } else { text }
  }

  private func reason(of change: Change) -> String {
    guard case .cannotTell(let reason) = change.verdict else { return "" }
    let least = words.count(reading.kpi.minimumObservations)
    switch reason {
    case .noData: return words.reasons.noData
    case .noDataThen: return words.reasons.noDataThen
    case .tooFewNow:
      return words.fill(words.reasons.tooFewNow, ["count": words.count(reading.estimate.count), "least": least])
    case .tooFewThen:
      return words.fill(words.reasons.tooFewThen, ["count": words.count(change.then.count), "least": least])
    case .tooFewMonths:
      guard case .perMonth(let now, let then) = change.basis else { return "" }
      return words.fill(
        words.reasons.tooFewMonths,
        ["now": words.count(now), "then": words.count(then), "least": words.count(Change.minimumMonths)])
    case .overlappingPeriods: return words.reasons.overlappingPeriods
    case .noVariation: return words.reasons.noVariation
    }
  }

  private func targets(id: String) throws -> [CardView.TargetLine] {
    guard let target = reading.target else { return [] }
    let value = numbers.value.text(target.value)
    let due = target.due.flatMap { Day($0) }
    let text =
      due.map { words.fill(words.targetBy, ["value": value, "day": words.day($0)]) }
      ?? words.fill(words.target, ["value": value])
    let bullet = try BulletChart(
      title: context.text(reading.kpi.caption), value: reading.estimate.value, target: target.value,
      baseline: isTotal ? nil : reading.sinceBaseline.then.value, style: numbers.value, words: words.charts, width: 260)
    return [.init(targetText: text, bullet: bullet.svg(ids: "\(id)-bullet"))]
  }

  private var isTotal: Bool { if case .total = reading.kpi.value { true } else { false } }

  private func spark(id: String) throws -> String {
    let points = reading.series.compactMap { month in
      ChartDate(month.month.firstDay).map { ChartPoint($0, month.estimate?.value) }
    }
    guard points.contains(where: { $0.value != nil }) else { return "" }
    let baseline = reading.sinceBaseline
    var level = baseline.then.value
    if case .perMonth(_, let months) = baseline.basis { level = months > 0 ? level.map { $0 / Double(months) } : nil }
    return try SparkLine(
      title: words.fill(words.sparkTitle, ["name": context.text(reading.kpi.caption)]), points: points,
      rule: level.map { ReferenceRule(.baseline, $0) }, style: numbers.value, words: words.charts, width: 260,
      height: 44
    ).svg(ids: "\(id)-spark")
  }
}
