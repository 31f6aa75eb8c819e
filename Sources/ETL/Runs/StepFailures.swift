internal import Postgres

/// What failed in a run so far: a step that fails undoes what it did itself, and those that do not depend on it go on, so
/// that one failure does not hide another.
struct StepFailures {
  private(set) var errors: [any Error] = []
  /// The source tables, dimensions and stars whose step failed, or was left out since it depends on one that did.
  private var subjects: Set<String> = []
  let signal: StopSignal

  init(signal: StopSignal) {
    self.signal = signal
  }

  /// Whether any of some subjects is missing.
  func miss(_ names: some Sequence<String>) -> Bool {
    names.contains { subjects.contains($0) }
  }

  /// Leaves out a subject that depends on one that failed.
  mutating func leaveOut(_ subject: String) {
    subjects.insert(subject)
  }

  /// Keeps why a subject failed.
  ///
  /// - Parameter isStep: whether it failed on the run's own connection, of which some failures are the end.
  /// - Throws: the error itself, where nothing can go on behind it: the run is to stop, or the connection is gone.
  mutating func note(_ error: any Error, of subject: String, isStep: Bool = true) throws {
    if signal.isRaised || error is CancellationError { throw error }
    let postgres = error as? PostgresError ?? (error as? ETLError)?.underlying as? PostgresError
    let ends: [PostgresError.Kind] = [.connection, .cancelled, .diskFull]
    if isStep, let postgres, ends.contains(postgres.kind) { throw error }
    errors.append(error)
    subjects.insert(subject)
  }

  /// Does a subject's step so that its failure undoes only what it did.
  ///
  /// - Returns: what it gives; nil when it failed.
  mutating func attempt<Result>(
    _ subject: String, on warehouse: borrowing Connection, _ body: (borrowing Connection) throws -> Result
  ) throws -> Result? {
    do {
      return try warehouse.savepoint(body)
    } catch {
      try note(error, of: subject)
      return nil
    }
  }

  /// Stops the run when anything failed, saying all of it.
  func refuse() throws {
    guard let first = errors.first else { return }
    guard errors.count > 1 else { throw first }
    throw ETLError(errors)
  }
}
