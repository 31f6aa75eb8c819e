/// What a run reads, and what it works out anew.
public enum LoadExtent: Sendable, Hashable {
  /// What has changed in the sources since the last run.
  case changes
  /// Rejected rows, by their numbers in the log of rejects: those that are right by now are taken in. Dimensions and
  /// stars for which some of them were no good are worked out anew. No source is read but for tables with new columns.
  case rejects([Int])
  /// The rows of a period, from the sources whatever their marks say; stars are compared with them as a whole.
  case period(LoadPeriod)

  /// Whether less is read than there may be, so that marks and definitions stay as they were noted.
  var isPartial: Bool { self != .changes }

  /// The period, if one is meant.
  var period: LoadPeriod? {
    guard case .period(let period) = self else { return nil }
    return period
  }
}
