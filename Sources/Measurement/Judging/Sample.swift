/// What was counted of a KPI in some days: enough to tell its value and how sure it is.
public enum Sample: Sendable, Hashable {
  /// Things that succeeded, of all that could.
  case proportion(successes: Int, trials: Int)
  /// The moments of a column over the rows in which it is not null.
  case mean(count: Int, sum: Double, sumOfSquares: Double)
  /// A total with the number of rows that it comes from; nil when there are none.
  case total(Double?, count: Int)

  /// How many observations it rests on.
  public var count: Int {
    switch self {
    case .proportion(_, let trials): trials
    case .mean(let count, _, _): count
    case .total(_, let count): count
    }
  }

  /// The value; nil without observations.
  public var value: Double? {
    switch self {
    case .proportion(let successes, let trials): trials > 0 ? Double(successes) / Double(trials) : nil
    case .mean(let count, let sum, _): count > 0 ? sum / Double(count) : nil
    case .total(let value, _): value
    }
  }
}
