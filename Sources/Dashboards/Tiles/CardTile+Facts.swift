import Charts
import CubeModel
import CubeQuery
import Measurement
import OrderedCollections

extension CardTile {
  /// "How this was counted": all that stands behind the card's numbers.
  var facts: [CardView.Fact] {
    let kpi = reading.kpi
    var facts: [CardView.Fact] = []
    func add(_ term: String, _ detail: String?) {
      if let detail, !detail.isEmpty { facts.append(.init(term: term, detail: detail)) }
    }
    add(words.definition, kpi.description.map(context.text))
    add(words.countedFrom, countedFrom)
    add(words.valueInterval, fullValue)
    add(words.period, words.period(reading.period))
    add(words.baselinePeriod, comparison(reading.sinceBaseline))
    add(words.yearBeforePeriod, comparison(reading.sinceYearBefore))
    add(words.method, method)
    add(words.evidence, words.rawChange)
    add(words.owner, context.text(kpi.owner))
    add(
      words.source,
      words.fill(
        words.sourceOf,
        [
          "cube": cubeCaption, "date": dateCaption, "run": String(context.stamp.run),
        ]))
    return facts
  }

  /// The value with all its digits, where the card shows it compactly.
  private var fullValue: String? {
    guard numbers.value.notation == .compact, let value = reading.estimate.value else { return nil }
    return NumberStyle(context.format(of: reading.kpi), language: words.language).text(value)
  }

  private var countedFrom: String {
    let counted =
      switch (reading.kpi.value, reading.estimate.sample) {
      case (.proportion(let part, let whole), .proportion(let successes, let trials)):
        words.fill(
          words.ratioOf,
          [
            "part": context.caption(ofMeasure: part, in: reading.kpi.cube),
            "whole": context.caption(ofMeasure: whole, in: reading.kpi.cube), "successes": words.count(successes),
            "trials": words.count(trials),
          ])
      case (.mean, let sample): words.fill(words.meanOf, ["count": words.count(sample.count)])
      case (_, let sample): words.fill(words.totalOf, ["count": words.count(sample.count)])
      }
    let minimum = words.fill(words.minimum, ["count": words.count(reading.kpi.minimumObservations)])
    return counted + words.listSeparator + minimum
  }

  /// A period that is compared with: its months, its value, what was compared, and how it stands in the family.
  private func comparison(_ change: Change) -> String {
    var parts = [words.period(change.reference)]
    if let value = change.then.value {
      parts.append(
        numbers.value.text(value) + " ("
          + words.fill(words.observations, ["count": words.count(change.then.count)]) + ")")
    }
    if case .perMonth(let now, let then) = change.basis, change.measured != nil {
      parts.append(words.fill(words.comparedPerMonth, ["now": words.count(now), "then": words.count(then)]))
    }
    if let pValue = change.adjustedPValue {
      let text = pValue < 0.001 ? "< 0.001" : NumberStyle(decimals: 3).text(pValue)
      parts.append(words.fill(words.family, ["value": text]).replacing("= <", with: "<"))
    }
    return parts.joined(separator: words.listSeparator)
  }

  private var method: String {
    switch reading.kpi.value {
    case .proportion: words.proportionMethod
    case .mean: words.meanMethod
    case .total: words.totalMethod
    }
  }

  private var cubeCaption: String {
    context.model.cubes[reading.kpi.cube].map { context.text($0.caption) } ?? reading.kpi.cube
  }

  private var dateCaption: String {
    context.model.cubes[reading.kpi.cube]?.dimensions[reading.kpi.date].map { context.text($0.caption) }
      ?? reading.kpi.date
  }
}
