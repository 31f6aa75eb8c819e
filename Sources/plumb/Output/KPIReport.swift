import CubeModel
import CubeQuery
import Measurement

/// Readings of KPIs as a list: a row a KPI, and a row a member where a level was asked for.
enum KPIReport {
  static func listing(of readings: [KPIReading]) -> Listing {
    var listing = Listing([
      Listing.Column("KPI"), Listing.Column("member"), Listing.Column("value", numeric: true),
      Listing.Column("n", numeric: true), Listing.Column("interval", numeric: true),
      Listing.Column("baseline", numeric: true), Listing.Column("change", numeric: true),
      Listing.Column("change's interval", numeric: true), Listing.Column("verdict"),
      Listing.Column("target", numeric: true), Listing.Column("status"),
    ])
    for reading in readings {
      let format = reading.kpi.format
      listing.append(
        [.text(reading.kpi.name), .text("all")] + estimate(reading.estimate, format)
          + change(reading.sinceBaseline, format) + target(reading.target, format))
      for segment in reading.segments {
        listing.append(
          [.text(reading.kpi.name), .text(segment.member.name ?? UnknownMember.caption.english)]
            + estimate(segment.estimate, format) + change(segment.sinceBaseline, format) + [.missing, .missing])
      }
    }
    return listing
  }

  private static func estimate(_ estimate: Estimate, _ format: NumberFormat) -> [Listing.Value] {
    [value(estimate.value, format), .integer(estimate.count), interval(estimate.interval, format)]
  }

  private static func change(_ change: Change, _ format: NumberFormat) -> [Listing.Value] {
    // A difference of two shares is told in percentage points.
    var differences = format
    if differences.isPercent { differences.suffix = " pp" }
    return [
      value(change.then.value, format), value(change.measured?.difference, differences, signed: true),
      interval(change.measured?.interval, differences), .text(words(for: change.verdict)),
    ]
  }

  private static func target(_ target: TargetReading?, _ format: NumberFormat) -> [Listing.Value] {
    guard let target else { return [.missing, .missing] }
    return [value(target.value, format), .text(target.status.rawValue)]
  }

  private static func value(_ value: Double?, _ format: NumberFormat, signed: Bool = false) -> Listing.Value {
    guard let value else { return .missing }
    return .number(value, shown: (signed && value > 0 ? "+" : "") + format.text(for: value))
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
