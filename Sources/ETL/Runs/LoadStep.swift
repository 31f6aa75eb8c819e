/// A step of a run: what it worked on and what came of it.
public struct LoadStep: Sendable, Hashable {
  /// The phases of a run.
  public enum Phase: String, Sendable, Hashable, CaseIterable {
    case stage
    case conform
    case load
    /// The checks of a subject; what they looked at counts for the step that worked on it.
    case check
  }

  /// The phase.
  public var phase: Phase
  /// The source table (`crm.account`), dimension or star.
  public var subject: String
  /// What was done to rows.
  public var counts: StepCounts
  /// How long it took, its checks, and the indexes and references of a new table, included.
  public var seconds: Double
  /// Whether there was nothing to do, since nothing that it rests on had changed.
  public var wasSkipped: Bool

  /// A step with what came of it.
  public init(
    phase: Phase, subject: String, counts: StepCounts = StepCounts(), seconds: Double = 0, wasSkipped: Bool = false
  ) {
    self.phase = phase
    self.subject = subject
    self.counts = counts
    self.seconds = seconds
    self.wasSkipped = wasSkipped
  }
}
