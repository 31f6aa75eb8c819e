/// How much a change says about its cause, from strongest to weakest.
///
/// A change from before to after alone is never said to be caused by anything.
public enum EvidenceGrade: Int, Sendable, Hashable, CaseIterable, Comparable {
  /// Who got the programme was drawn by lot.
  case randomised
  /// A staged roll-out with those not yet reached as controls.
  case stagedWithControls
  /// Difference in differences, its trend before tested, with a placebo.
  case differenceInDifferences
  /// An interrupted time series with a control series.
  case interruptedSeriesWithControl
  /// An interrupted time series alone.
  case interruptedSeries
  /// A change from before to after: no proof of cause.
  case rawChange

  /// The stronger grade is the smaller one.
  public static func < (left: EvidenceGrade, right: EvidenceGrade) -> Bool {
    left.rawValue < right.rawValue
  }
}
