/// A chart that cannot be made of the values given.
public struct ChartError: Error, Equatable, CustomStringConvertible {
  /// What is wrong with the values.
  public enum Kind: Sendable, Equatable {
    /// A number that is NaN, infinite, or beyond ±1e300.
    case notDrawable(what: String)
    /// An interval whose lower end lies above its upper end.
    case reversedInterval(what: String)
    /// Two values for the same date in one series.
    case repeatedDate(what: String)
    /// A negative number where only a count or an amount makes sense.
    case negative(what: String)
    /// Bands that do not rise from one to the next.
    case unorderedBands
    /// A day that the calendar does not have.
    case noSuchDate(what: String)
    /// A picture too small to hold what must be readable in it.
    case tooSmall(least: Int)
  }

  /// What is wrong.
  public let kind: Kind

  /// The title of the chart, or the series in it, that is at fault.
  public let place: String

  /// The sentence for people.
  public var description: String {
    switch kind {
    case .notDrawable(let what):
      "\(place): \(what) is not a number that can be drawn; expected a finite number within ±1e300, or no value."
    case .reversedInterval(let what):
      "\(place): the interval at \(what) has its lower end above its upper end; expected lower ≤ upper."
    case .repeatedDate(let what):
      "\(place): \(what) has two values; expected one value a date in a series."
    case .negative(let what):
      "\(place): \(what) is negative; expected zero or more."
    case .unorderedBands:
      "\(place): the bands do not rise; expected each band to end above the one before it."
    case .noSuchDate(let what):
      "\(place): \(what) is not a day of the calendar; expected a year from 1 to 9999 and a day of that month."
    case .tooSmall(let least):
      "\(place): the picture is too small to be read; expected at least \(least) units."
    }
  }
}
