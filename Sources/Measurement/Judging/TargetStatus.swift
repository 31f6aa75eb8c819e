/// Where a KPI stands against its target, as a word; colours only go with it.
public enum TargetStatus: String, Sendable, Hashable, CaseIterable {
  /// The target is reached.
  case onTrack = "on track"
  /// The target is missed by no more than its tolerance.
  case atRisk = "at risk"
  /// The target is missed by more than its tolerance.
  case offTrack = "off track"
  /// There are too few observations to say.
  case tooLittleData = "too little data"
}
