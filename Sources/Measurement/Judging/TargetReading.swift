public import CubeModel

/// A KPI against its target.
public struct TargetReading: Sendable, Hashable {
  /// The value to reach; for a total, that of as many months as the period has.
  public let value: Double
  /// The day by which it is to be reached, as `yyyy-mm-dd`.
  public let due: String?
  /// Where the KPI stands.
  public let status: TargetStatus

  /// Holds a value against a target.
  ///
  /// A target is reached from its better side, the target itself included. Short of it by no more than the tolerance (a
  /// share of the target), the status is at risk.
  /// - Parameter scale: what a total's target is multiplied by when the period has another length.
  public init(
    _ target: KPIDefinition.Target, direction: KPIDefinition.Direction, estimate: Estimate, scale: Double = 1
  ) {
    let goal = target.value * scale
    value = goal
    due = target.due
    guard let reached = estimate.value, estimate.isEnough else {
      status = .tooLittleData
      return
    }
    let short = direction == .up ? goal - reached : reached - goal
    // Values that agree to fifteen digits are equal: 0.95 × 100 must not lose against 95.
    let slack = goal.magnitude * 1e-12
    status = short <= slack ? .onTrack : short <= goal.magnitude * target.tolerance + slack ? .atRisk : .offTrack
  }
}
