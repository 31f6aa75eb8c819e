/// Which days are asked for; some choices become days only when it is known up to when the warehouse is filled.
public enum PeriodChoice: Sendable, Hashable {
  /// The last whole months that the warehouse covers.
  case lastWholeMonths(Int)
  /// Fixed days.
  case days(Period)

  /// The days that are meant when the warehouse is filled up to `asOf`; nil when `asOf` is no moment.
  public func period(upTo asOf: String) -> Period? {
    switch self {
    case .lastWholeMonths(let count): Period.lastWholeMonths(count, upTo: asOf)
    case .days(let period): period
    }
  }
}
