/// A statistic that cannot be computed from the numbers given.
public struct StatisticsError: Error, Equatable, CustomStringConvertible {
  /// What is wrong with the numbers.
  public enum Kind: Sendable, Equatable {
    /// Fewer observations than the method needs.
    case tooFew(what: String, count: Int, least: Int)
    /// A count below zero.
    case negative(what: String, count: Int)
    /// A part that is larger than its whole.
    case partExceedsWhole(part: String, partCount: Int, whole: String, wholeCount: Int)
    /// A probability or a level outside its range.
    case notAShare(what: String, value: Double)
    /// A number that is NaN, infinite, or impossible where it stands.
    case notUsable(what: String, expected: String)
    /// All observations are equal, so that their spread says nothing.
    case noVariation
    /// The denominator of a ratio adds up to zero.
    case zeroDenominator
  }

  /// What is wrong.
  public let kind: Kind

  /// The method that was asked for.
  public let place: String

  /// The sentence for people.
  public var description: String {
    switch kind {
    case .tooFew(let what, let count, let least):
      "\(place): there are \(count) \(what); expected at least \(least)."
    case .negative(let what, let count):
      "\(place): the number of \(what) is \(count); expected zero or more."
    case .partExceedsWhole(let part, let partCount, let whole, let wholeCount):
      "\(place): there are \(partCount) \(part) among \(wholeCount) \(whole); expected at most as many."
    case .notAShare(let what, let value):
      "\(place): the \(what) is \(value); expected a number between 0 and 1."
    case .notUsable(let what, let expected):
      "\(place): the \(what) cannot be used; expected \(expected)."
    case .noVariation:
      "\(place): all observations are equal, so their spread says nothing; expected some that differ."
    case .zeroDenominator:
      "\(place): the denominators add up to zero; expected a sum other than zero."
    }
  }
}
