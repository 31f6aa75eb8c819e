public import CubeModel
import Foundation

/// One run: everything from the sources' rows to checked stars, in one transaction.
///
/// ```swift
/// let summary = try await LoadRun(model: model, warehouse: warehouse, sources: sources).run()
/// ```
///
/// A run that fails or is cancelled leaves the rows as they were; its entry in the run log stays and says why.
public struct LoadRun: Sendable {
  private let model: Model
  private let warehouse: Warehouse
  private let sources: SourceConnections
  private let options: LoadOptions

  /// A run of the definitions' loads.
  public init(model: Model, warehouse: Warehouse, sources: SourceConnections, options: LoadOptions = LoadOptions()) {
    self.model = model
    self.warehouse = warehouse
    self.sources = sources
    self.options = options
  }

  /// Runs, on a thread of its own since the database library blocks.
  ///
  /// - Parameter progress: hears what the run does, on its thread and those that read for it; it should return at once.
  /// - Throws: `ETLError`, `ConnectorError`, `PostgresError`; `CancellationError` when the task is cancelled, which
  ///   cancels the statement that is running.
  public func run(progress: @escaping @Sendable (LoadEvent) -> Void = { _ in }) async throws -> RunSummary {
    let signal = StopSignal()
    let work = RunWork(model: model, warehouse: warehouse, sources: sources, options: options, signal: signal)
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        let thread = Thread {
          continuation.resume(with: Result { try work.run(progress) })
        }
        thread.name = "load"
        thread.stackSize = 4 << 20
        thread.start()
      }
    } onCancel: {
      signal.raise()
    }
  }
}
