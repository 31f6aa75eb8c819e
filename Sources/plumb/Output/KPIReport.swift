import CubeModel
import CubeQuery
import Measurement

/// Readings of KPIs as a list: a row a KPI, and a row a member where a level was asked for.
enum KPIReport {
  /// The readings for people: numbers as they are written, intervals in brackets.
  static func table(of readings: [KPIReading]) -> Listing {
    var listing = Listing([
      Listing.Column("KPI"), Listing.Column("member"), Listing.Column("value", numeric: true),
      Listing.Column("n", numeric: true), Listing.Column("interval", numeric: true),
      Listing.Column("baseline", numeric: true), Listing.Column("change", numeric: true),
      Listing.Column("change's interval", numeric: true), Listing.Column("verdict"),
      Listing.Column("target", numeric: true), Listing.Column("status"),
    ])
    func append(
      _ reading: KPIReading, _ member: String, _ estimate: Estimate, _ change: Change, _ target: TargetReading?
    ) {
      let format = reading.kpi.format
      var differences = format
      // A difference of two shares is told in percentage points.
      if differences.isPercent { differences.suffix = " pp" }
      listing.append(
        [
          .text(reading.kpi.name), .text(member), value(estimate.value, format), .integer(estimate.count),
          interval(estimate.interval, format), value(change.then.value, format),
          difference(change, differences), interval(change.measured?.interval, differences),
          .text(words(for: change.verdict)),
        ] + self.target(target, format))
    }
    for reading in readings {
      append(reading, "all", reading.estimate, reading.sinceBaseline, reading.target)
      for segment in reading.segments {
        append(reading, name(of: segment), segment.estimate, segment.sinceBaseline, nil)
      }
    }
    return listing
  }

  /// The readings for programs: every number a column of its own, with all its digits, and what it rests on.
  static func records(of readings: [KPIReading], run: Int) -> Listing {
    var listing = Listing(
      [
        "KPI", "member", "value", "n", "lower", "upper", "baseline", "change", "change lower", "change upper",
        "change per", "verdict", "target", "status", "first day", "last day", "run",
      ].map { Listing.Column($0) })
    func append(
      _ reading: KPIReading, _ member: String, _ estimate: Estimate, _ change: Change, _ target: TargetReading?
    ) {
      let measured = change.measured
      listing.append([
        .text(reading.kpi.name), .text(member), number(estimate.value), .integer(estimate.count),
        number(estimate.interval?.lower), number(estimate.interval?.upper), number(change.then.value),
        number(measured?.difference), number(measured?.interval.lower), number(measured?.interval.upper),
        isPerMonth(change) ? .text("month") : .missing, .text(words(for: change.verdict)), number(target?.value),
        .text(ifAny: target?.status.rawValue), .text(reading.period.first.description),
        .text(reading.period.last.description), .integer(run),
      ])
    }
    for reading in readings {
      append(reading, "all", reading.estimate, reading.sinceBaseline, reading.target)
      for segment in reading.segments {
        append(reading, name(of: segment), segment.estimate, segment.sinceBaseline, nil)
      }
    }
    return listing
  }

  private static func name(of segment: SegmentReading) -> String {
    segment.member.name ?? UnknownMember.caption.english
  }

  private static func isPerMonth(_ change: Change) -> Bool {
    if case .perMonth = change.basis { true } else { false }
  }

  private static func number(_ value: Double?) -> Listing.Value {
    value.map { .number($0, shown: String($0)) } ?? .missing
  }

  private static func difference(_ change: Change, _ format: NumberFormat) -> Listing.Value {
    guard let difference = change.measured?.difference else { return .missing }
    let text = (difference > 0 ? "+" : "") + format.text(for: difference)
    return .number(difference, shown: isPerMonth(change) ? text + " a month" : text)
  }

  private static func target(_ target: TargetReading?, _ format: NumberFormat) -> [Listing.Value] {
    guard let target else { return [.missing, .missing] }
    return [value(target.value, format), .text(target.status.rawValue)]
  }

  private static func value(_ value: Double?, _ format: NumberFormat) -> Listing.Value {
    value.map { .number($0, shown: format.text(for: $0)) } ?? .missing
  }

  private static func interval(_ interval: ConfidenceInterval?, _ format: NumberFormat) -> Listing.Value {
    guard let interval else { return .missing }
    return .text("[\(format.text(for: interval.lower)), \(format.text(for: interval.upper))]")
  }

  private static func words(for verdict: Verdict) -> String {
    switch verdict {
    case .improved: "improved"
    case .worsened: "worsened"
    case .noDetectableChange: "no detectable change"
    case .cannotTell(let reason): "cannot tell: \(words(for: reason))"
    }
  }

  private static func words(for reason: Verdict.Reason) -> String {
    switch reason {
    case .noData: "no data"
    case .noDataThen: "no data in the baseline period"
    case .tooFewNow: "too few observations"
    case .tooFewThen: "too few observations in the baseline period"
    case .tooFewMonths: "too few whole months"
    case .overlappingPeriods: "the periods overlap"
    case .noVariation: "no variation"
    }
  }
}
