import CubeModel
import CubeQuery
import Measurement

/// Readings of KPIs as a list: a row a KPI, and a row a member where a level was asked for.
enum KPIReport {
  /// The readings for people: numbers as they are written, intervals in brackets.
  ///
  /// - Parameter language: of captions, units and words.
  static func table(of readings: [KPIReading], language: String) -> Listing {
    let words = KPIWords(language: language)
    let numeric: Set = [2, 3, 4, 5, 6, 7, 9]
    var listing = Listing(
      words.heads.enumerated().map { Listing.Column($1, numeric: numeric.contains($0)) })
    func append(
      _ reading: KPIReading, _ member: String, _ estimate: Estimate, _ change: Change, _ target: TargetReading?
    ) {
      let format = reading.kpi.format.localized(in: language)
      var differences = format
      // A difference of two shares is told in percentage points.
      if differences.isPercent { differences.suffix = words.points }
      listing.append([
        .text(reading.kpi.caption.text(in: language)), .text(member), value(estimate.value, format),
        .integer(estimate.count), interval(estimate.interval, format), value(change.then.value, format),
        difference(change, differences, words), interval(change.measured?.interval, differences),
        .text(words.verdict(change.verdict)), value(target?.value, format),
        .text(ifAny: target.map { words.status($0.status) }),
      ])
    }
    for reading in readings {
      append(reading, words.all, reading.estimate, reading.sinceBaseline, reading.target)
      for segment in reading.segments {
        append(reading, name(of: segment, language), segment.estimate, segment.sinceBaseline, nil)
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
        isPerMonth(change) ? .text("month") : .missing, .text(KPIWords.english.verdict(change.verdict)),
        number(target?.value),
        .text(ifAny: target?.status.rawValue), .text(reading.period.first.description),
        .text(reading.period.last.description), .integer(run),
      ])
    }
    for reading in readings {
      append(reading, "all", reading.estimate, reading.sinceBaseline, reading.target)
      for segment in reading.segments {
        append(reading, name(of: segment, "en"), segment.estimate, segment.sinceBaseline, nil)
      }
    }
    return listing
  }

  private static func name(of segment: SegmentReading, _ language: String) -> String {
    segment.member.name ?? UnknownMember.caption.text(in: language)
  }

  private static func isPerMonth(_ change: Change) -> Bool {
    if case .perMonth = change.basis { true } else { false }
  }

  private static func number(_ value: Double?) -> Listing.Value {
    value.map { .number($0, shown: String($0)) } ?? .missing
  }

  private static func difference(_ change: Change, _ format: NumberFormat, _ words: KPIWords) -> Listing.Value {
    guard let difference = change.measured?.difference else { return .missing }
    let text = (difference > 0 ? "+" : "") + format.text(for: difference)
    return .number(difference, shown: isPerMonth(change) ? words.monthly(text) : text)
  }

  private static func value(_ value: Double?, _ format: NumberFormat) -> Listing.Value {
    value.map { .number($0, shown: format.text(for: $0)) } ?? .missing
  }

  private static func interval(_ interval: ConfidenceInterval?, _ format: NumberFormat) -> Listing.Value {
    guard let interval else { return .missing }
    return .text("[\(format.text(for: interval.lower)), \(format.text(for: interval.upper))]")
  }
}
