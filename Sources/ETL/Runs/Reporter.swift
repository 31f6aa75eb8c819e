internal import Postgres

/// Tells what a run does, and stops it where it was asked to.
struct Reporter: Sendable {
  let progress: @Sendable (LoadEvent) -> Void
  let isCancelled: @Sendable () -> Bool

  /// Does a step and tells of it.
  func step(
    _ phase: LoadStep.Phase, _ subject: String, _ body: () throws -> StepCounts?
  ) throws -> LoadStep {
    if isCancelled() { throw CancellationError() }
    progress(.stepBegan(phase, subject))
    let clock = ContinuousClock()
    var counts: StepCounts?
    let duration: Duration
    do {
      duration = try clock.measure { counts = try body() }
    } catch let error as PostgresError where error.kind == .server {
      throw ETLError(.statement, at: subject, "the step '\(phase.rawValue)' failed.", underlying: error)
    }
    let step = LoadStep(
      phase: phase, subject: subject, counts: counts ?? StepCounts(), seconds: duration / .seconds(1),
      wasSkipped: counts == nil)
    progress(.stepEnded(step))
    return step
  }
}
