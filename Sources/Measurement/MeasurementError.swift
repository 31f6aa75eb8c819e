import CubeModel
import Wording

/// Why a measurement could not be made.
public struct MeasurementError: Error, Sendable, Hashable {
  /// What went wrong.
  public enum Kind: Sendable, Hashable {
    /// The warehouse has never been loaded.
    case noFinishedRun
    /// The as-of moment is none.
    case unreadableAsOf(String)
    /// The warehouse was loaded again and again while it was asked.
    case loadedMeanwhile
    /// A name stands for nothing; `expected` says what kind of thing it should be, `place` where it was looked for.
    case unknownName(String, expected: String, place: String, nearest: String?)
    /// A measure is of a kind that the KPI cannot be told from.
    case unsuitableMeasure(String, kpi: String, expected: String)
    /// A measure is defined by itself.
    case circularMeasure(String, cube: String)
    /// A measure is of another than the cube's first star, or put together along time.
    case outOfReach(String, cube: String)
    /// The baseline of a KPI is no period.
    case unreadableBaseline(kpi: String)
    /// A store answered in another form than was asked for.
    case unexpectedAnswer(String)
  }

  /// What went wrong.
  public let kind: Kind

  /// An error of a kind.
  public init(_ kind: Kind) {
    self.kind = kind
  }

  /// A name that stands for nothing, with the nearest of those that stand for something.
  static func unknown(
    _ name: String, expected: String, place: String, among names: some Sequence<String>
  ) -> MeasurementError {
    MeasurementError(
      .unknownName(
        name, expected: expected, place: place, nearest: NearestName(to: name, among: names)?.name))
  }
}

extension MeasurementError: CustomStringConvertible {
  /// What failed, where, and what was expected.
  public var description: String {
    switch kind {
    case .noFinishedRun:
      "The warehouse has no finished run, so there is nothing to measure. Run `plumb etl run` first."
    case .unreadableAsOf(let text):
      "The warehouse says that it is filled up to '\(text)'; expected a moment such as 2026-06-30T18:00:00Z."
    case .loadedMeanwhile:
      "The warehouse was loaded while it was asked, three times in a row. Ask again when the load has finished."
    case .unknownName(let name, let expected, let place, let nearest):
      "\(expected) '\(name)' is not defined in \(place)." + (nearest.map { " Did you mean '\($0)'?" } ?? "")
    case .unsuitableMeasure(let measure, let kpi, let expected):
      "KPI '\(kpi)': measure '\(measure)' does not fit; expected \(expected)."
    case .circularMeasure(let measure, let cube):
      "cube '\(cube)': measure '\(measure)' is defined by itself."
    case .outOfReach(let measure, let cube):
      "cube '\(cube)': measure '\(measure)' is of another star or put together along time; pages and KPIs take others."
    case .unreadableBaseline(let kpi):
      "KPI '\(kpi)': its baseline is no period; expected two days such as 2023-09-01 and 2024-08-31, in order."
    case .unexpectedAnswer(let what):
      "The store answered in another form than was asked for: \(what)."
    }
  }
}
