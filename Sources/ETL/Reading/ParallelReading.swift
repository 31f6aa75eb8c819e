internal import Connectors
internal import CubeModel
import Foundation
internal import Postgres
internal import StarSchema
import Synchronization

/// Reads source tables at the same time, each into a table of its own in schema `plumb_landing`, from where the run takes
/// them.
///
/// The run itself stays one transaction on one connection: what it writes nobody else sees before it is done, and so only
/// reading can be done beside it.
struct ParallelReading {
  /// A table that is to be read.
  struct Job: Sendable {
    let staged: StagedTable
    /// Where the last run stopped; nil for all rows.
    let mark: String?
    /// Tells apart the landing tables.
    let position: Int
  }

  /// What came of a table.
  struct Landed: Sendable {
    let table: Identifier
    let shape: SourceShape
    let totals: SourceTotals
  }

  /// A source's readers, and what is left for them to read.
  private struct Lane: Sendable {
    let reader: Handed<any RowSource>
    let queue: JobQueue
  }

  static let schema = "plumb_landing"

  let warehouse: Warehouse
  /// How many tables are read at the same time at most.
  let limit: Int
  let signal: StopSignal
  let runID: Int
  let progress: @Sendable (LoadEvent) -> Void

  /// Reads the tables of sources; none is left half read when it returns.
  ///
  /// - Returns: what came of each table, by its path; also its failure, which does not stop the others.
  func read(_ sources: [(source: any RowSource, jobs: [Job])]) throws -> [String: Result<Landed, any Error>] {
    var companions: [any RowSource] = []
    defer { for companion in companions { companion.close() } }
    var lanes: [Lane] = []
    for (source, jobs) in sources where !jobs.isEmpty {
      let queue = JobQueue(jobs)
      lanes.append(Lane(reader: Handed(value: source), queue: queue))
      for _ in 1..<max(1, min(limit, jobs.count)) {
        guard let companion = try source.companion() else { break }
        signal.attach(companion.interruption)
        companions.append(companion)
        lanes.append(Lane(reader: Handed(value: companion), queue: queue))
      }
    }
    let slots = DispatchSemaphore(value: limit)
    let outcomes = Outcomes()
    let all = DispatchGroup()
    for lane in lanes {
      all.enter()
      let thread = Thread {
        work(lane, slots, outcomes)
        all.leave()
      }
      thread.name = "read"
      thread.stackSize = 4 << 20
      thread.start()
    }
    all.wait()
    if signal.isRaised { throw CancellationError() }
    return outcomes.all
  }

  /// One reader's work: table after table, as long as there are any.
  private func work(_ lane: Lane, _ slots: DispatchSemaphore, _ outcomes: Outcomes) {
    while true {
      slots.wait()
      defer { slots.signal() }
      guard !signal.isRaised, let job = lane.queue.next() else { return }
      outcomes.keep(Result { try land(job, from: lane.reader.value) }, of: job.staged.path)
    }
  }

  private func land(_ job: Job, from source: any RowSource) throws -> Landed {
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
      let totals = try source.copy(job.staged.table.requested, since: job.mark, into: table, on: connection) { sent in
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

  /// The jobs of a source, taken one by one.
  private final class JobQueue: Sendable {
    private let jobs: Mutex<[Job]>

    init(_ jobs: [Job]) {
      self.jobs = Mutex(jobs.reversed())
    }

    func next() -> Job? { jobs.withLock { $0.popLast() } }
  }

  /// What has come of tables so far.
  private final class Outcomes: Sendable {
    private let outcomes = Mutex<[String: Result<Landed, any Error>]>([:])

    func keep(_ outcome: Result<Landed, any Error>, of path: String) {
      outcomes.withLock { $0[path] = outcome }
    }

    var all: [String: Result<Landed, any Error>] { outcomes.withLock { $0 } }
  }
}
