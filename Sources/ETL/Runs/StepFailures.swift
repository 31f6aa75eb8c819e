internal import Postgres

/// What failed in a run so far: what does not depend on it goes on, so that one failure does not hide another.
struct StepFailures {
  private var failures: [(place: Int, error: any Error)] = []
  let signal: StopSignal

  init(signal: StopSignal) {
    self.signal = signal
  }

  /// Whether nothing has failed.
  var isEmpty: Bool { failures.isEmpty }

  /// Keeps a failure.
  ///
  /// - Parameters:
  ///   - place: where it is told among the others, whenever it came about.
  ///   - isStep: whether something failed on the run's own connection, of which some failures are the end.
  /// - Throws: the error itself, where nothing can go on behind it: the run is to stop, or the connection is gone.
  mutating func note(_ error: any Error, at place: Int, isStep: Bool = true) throws {
    if signal.isRaised || error is CancellationError { throw error }
    let postgres = error as? PostgresError ?? (error as? ETLError)?.underlying as? PostgresError
    let ends: [PostgresError.Kind] = [.connection, .cancelled, .diskFull]
    if isStep, let postgres, ends.contains(postgres.kind) { throw error }
    failures.append((place, error))
  }

  /// Stops the run when anything failed, saying all of it.
  func refuse() throws {
    let errors = failures.sorted { $0.place < $1.place }.map(\.error)
    guard let first = errors.first else { return }
    guard errors.count > 1 else { throw first }
    throw ETLError(errors)
  }
}
