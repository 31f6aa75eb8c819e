import Charts
import Testing

/// Charts of every kind, ordinary and odd, that all the properties of a picture are tested on.
struct Gallery {
  /// One chart and the name of its golden file.
  struct Exhibit: Sendable, CustomTestStringConvertible {
    let name: String
    let chart: any Chart
    var testDescription: String { name }
  }

  static let names = [
    "line-band-rules-events", "line-many-series", "line-chinese", "line-numbered-events", "line-daily",
    "line-quarterly", "line-one-point", "line-empty", "line-all-gaps", "line-flat", "line-huge", "line-tiny",
    "line-crowded-margin", "line-narrow", "bar-intervals", "bar-negative", "bar-chinese", "bar-sixty", "bar-empty",
    "bar-zero", "funnel", "funnel-chinese", "funnel-odd", "funnel-empty", "bullet", "bullet-chinese", "bullet-odd",
    "spark", "spark-one-point", "spark-empty", "star", "star-narrow", "star-chinese", "star-empty",
  ]

  /// All charts, by the names above.
  static func exhibits() throws -> [Exhibit] { try names.map { Exhibit(name: $0, chart: try chart($0)) } }

  static func chart(_ name: String) throws -> any Chart {
    let kind = name.prefix { $0 != "-" }
    let made =
      switch kind {
      case "line": try line(name)
      case "bar": try bar(name)
      case "funnel": try funnel(name)
      case "bullet": try bullet(name)
      case "star": try star(name)
      default: try spark(name)
      }
    return try made.orThrow("no chart named \(name)")
  }

  static let percent = NumberStyle(.percent, decimals: 1)

  /// A month, counted from January 2023.
  static func month(_ index: Int) throws -> ChartDate {
    try ChartDate(year: 2023 + index / 12, month: index % 12 + 1)
  }

  static func months(_ count: Int, _ value: (Int) -> Double?) throws -> [ChartPoint] {
    try (0..<count).map { ChartPoint(try month($0), value($0)) }
  }

  /// A share that rises and swings, without a sine that differs by machine.
  static func share(_ index: Int) -> Double { 0.24 + 0.003 * Double(index) + 0.004 * Double(index * 7 % 5) }
}

extension Optional {
  /// The value; an error that names what is missing.
  func orThrow(_ what: String) throws -> Wrapped {
    guard let self else { throw Missing(what: what) }
    return self
  }
}

/// Something that a test needed is not there.
struct Missing: Error {
  let what: String
}
