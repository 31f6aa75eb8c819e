/// What a change amounts to, seen from what is better for the KPI.
///
/// There is no "no effect": what cannot be told from noise is `noDetectableChange`, and says how small an effect would
/// have gone unseen.
public enum Verdict: Sendable, Hashable {
  /// The interval lies wholly on the better side of zero.
  case improved
  /// The interval lies wholly on the worse side of zero.
  case worsened
  /// The interval holds zero, or the change does not stand up beside the others that it is judged with.
  case noDetectableChange
  /// There is not enough to judge by.
  case cannotTell(Reason)

  /// Why a change cannot be told.
  public enum Reason: Sendable, Hashable, CaseIterable {
    /// There are no observations now.
    case noData
    /// There were no observations then.
    case noDataThen
    /// There are fewer observations now than the KPI asks for.
    case tooFewNow
    /// There were fewer observations then than the KPI asks for.
    case tooFewThen
    /// A total has too few whole months now or then to tell how much months differ by themselves.
    case tooFewMonths
    /// The periods share days, so that they cannot be compared.
    case overlappingPeriods
    /// All observations are equal, so that their spread says nothing.
    case noVariation
  }
}
