internal import Connectors
internal import CubeModel
import Foundation
internal import Postgres
internal import StarSchema

/// Reads source tables beside the run, each into a table of its own in schema `plumb_landing`, from where the run takes them
/// once they have landed.
///
/// The run itself stays one transaction on one connection: what it writes nobody else sees before it is done, and so only
/// reading can be done beside it.
struct ParallelReading: Sendable {
  /// A table that is to be read.
  struct Job: Sendable {
    let staged: StagedTable
    /// Where the last run stopped; nil for all rows.
    let mark: String?
    /// Tells apart the tables of a run.
    let position: Int

    /// Whether the table can be read before it is taken in: what columns it has, or which keys are left, is asked then.
    var isReadAhead: Bool { staged.table.drift == nil && staged.table.deletions != .compareKeys }
  }

  /// What came of a table.
  struct Landed: Sendable {
    let table: Identifier
    let shape: SourceShape
    let totals: SourceTotals
  }

  /// A table that has landed, or could not be read.
  struct Arrival: Sendable {
    let path: String
    let rows: LandedRows
    /// The name of the source that its reader is done with and the run has again; nil where it goes on.
    let givesBack: String?
  }

  static let schema = "plumb_landing"

  let warehouse: Warehouse
  /// How many tables are read at the same time at most, the run's own work counted as one.
  let limit: Int
  let runID: Int
  let progress: @Sendable (LoadEvent) -> Void
  /// Stops the readers and nothing else.
  let signal = StopSignal()
  private let handover: Handover<Arrival>
  private let readers = DispatchGroup()

  init(warehouse: Warehouse, limit: Int, runID: Int, progress: @escaping @Sendable (LoadEvent) -> Void) {
    self.warehouse = warehouse
    self.limit = limit
    self.runID = runID
    self.progress = progress
    handover = Handover(limit: limit)
  }

  /// Begins to read the tables of sources, which belong to the readers until these give them back.
  func begin(_ sources: [(source: any RowSource, jobs: [Job])]) throws {
    var lanes: [ReadingLane] = []
    do {
      for (source, jobs) in sources { lanes += try ReadingLane.lanes(of: source, for: jobs, limit: limit) }
    } catch {
      for lane in lanes { lane.close() }
      throw error
    }
    for lane in lanes {
      signal.attach(lane.reader.value.interruption)
      readers.enter()
      let thread = Thread {
        work(lane)
        readers.leave()
      }
      thread.name = "read"
      thread.stackSize = 4 << 20
      thread.start()
    }
  }

  /// What has arrived since the last time; a table that could not be read does not stop the others.
  func arrivals() -> [Arrival] { handover.take() }

  /// What arrives next, while the run has nothing to do; there must be a table that has not arrived.
  func waitForArrivals() -> [Arrival] { handover.wait() }

  /// Stops the readers: what they have not read fails.
  func stop() {
    signal.raise()
  }

  /// Waits for the readers; none of them is left when it returns.
  func finish() {
    readers.wait()
    signal.detachAll()
  }

  /// One reader's work: table after table, as long as there are any.
  private func work(_ lane: ReadingLane) {
    defer { lane.close() }
    let source = lane.reader.value
    var next: Job? = lane.first
    while let job = next {
      handover.enter()
      let rows = LandedRows(from: source, Result { try land(job, from: source) })
      next = lane.queue.next()
      let isGivenBack = next == nil && !lane.isCompanion
      handover.leave(
        Arrival(path: job.staged.path, rows: rows, givesBack: isGivenBack ? job.staged.source.name : nil))
    }
  }

  private func land(_ job: Job, from source: any RowSource) throws -> Landed {
    if signal.isRaised { throw CancellationError() }
    let connection = try Connection(to: warehouse.address)
    signal.attach(connection.canceller)
    defer { signal.detach(connection.canceller) }
    if signal.isRaised { throw CancellationError() }
    let table = Identifier(Self.schema, "table_\(job.position)")
    var definition = WarehouseSchema.staging(job.staged.table, of: job.staged.source)
    definition.schema = Self.schema
    definition.name = table.name
    let shape = try source.shape(of: job.staged.table.requested)
    return try connection.transaction { connection in
      _ = try connection.rows("select set_config('plumb.run_id', \(String(runID)), true)")
      // Unlogged: after a crash of the server there is nothing to go on with.
      let creation = definition.creation.replacing("create table", with: "create unlogged table", maxReplacements: 1)
      _ = try connection.execute(SQL(unsafeSQL: creation))
      let clock = ContinuousClock()
      let start = clock.now
      var last = start
      let landing = LandingTable(table, landsFrozen: true)
      let totals = try source.copy(job.staged.table.requested, since: job.mark, into: landing, on: connection) { sent in
        let now = clock.now
        guard now - last >= .milliseconds(100) else { return }
        last = now
        progress(
          .transferring(
            job.staged.path, bytes: sent.bytes, rows: sent.rows, expectedRows: sent.expectedRows,
            seconds: (now - start) / .seconds(1)))
      }
      return Landed(table: table, shape: shape, totals: totals)
    }
  }
}
