/// What changed from one period to another, how surely, and what it amounts to.
///
/// A change that is told always has its interval, the observations on both sides and the smallest effect that could
/// have been seen; otherwise the verdict is `cannotTell` and there is no difference to be read.
public struct Change: Sendable, Hashable {
  /// What is compared with what.
  public enum Basis: Sendable, Hashable {
    /// The values of both periods.
    case values
    /// Totals per month, over the whole months of each period that hold data, so that periods of different lengths and
    /// months without data do not pass for a change.
    case perMonth(now: Int, then: Int)
  }

  /// What was measured of a difference.
  public struct Measured: Sendable, Hashable {
    /// Now less then, in the KPI's unit; for totals per month.
    public let difference: Double
    /// The difference as a share of what was then; nil when that is zero.
    public let relative: Double?
    /// The interval of the difference: Newcombe's for shares, Welch's for means and for totals per month.
    public let interval: ConfidenceInterval
    /// The smallest difference that would have been seen in four cases of five, the larger one where a rise and a fall
    /// differ; nil when none would.
    public let smallestDetectable: Double?
    /// The probability of a difference at least as large when there is none.
    public let pValue: Double

    /// What was measured of a difference.
    public init(
      difference: Double, relative: Double?, interval: ConfidenceInterval, smallestDetectable: Double?, pValue: Double
    ) {
      self.difference = difference
      self.relative = relative
      self.interval = interval
      self.smallestDetectable = smallestDetectable
      self.pValue = pValue
    }
  }

  /// The fewest whole months with data on each side from which the change of a total is told.
  public static let minimumMonths = 6

  /// The period that is compared with.
  public let reference: Period
  /// What the KPI was in that period.
  public let then: Estimate
  /// What is compared with what.
  public let basis: Basis
  /// What was measured; nil when it cannot be told.
  public let measured: Measured?
  /// What it amounts to.
  public internal(set) var verdict: Verdict
  /// The p-value adjusted for the changes that it is judged with (Benjamini and Hochberg 1995); nil when it is alone.
  public internal(set) var adjustedPValue: Double?
  /// What it says about the cause: nothing.
  public let evidence = EvidenceGrade.rawChange

  init(reference: Period, then: Estimate, basis: Basis, measured: Measured?, verdict: Verdict) {
    self.reference = reference
    self.then = then
    self.basis = basis
    self.measured = measured
    self.verdict = verdict
  }
}
