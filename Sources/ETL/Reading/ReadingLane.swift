internal import Connectors
import Synchronization

/// One reader of a source, and what is left of the source's tables for it and the others to read.
struct ReadingLane: Sendable {
  /// The tables of a source, taken one by one.
  final class Queue: Sendable {
    private let jobs: Mutex<[ParallelReading.Job]>

    init(_ jobs: some Sequence<ParallelReading.Job>) {
      self.jobs = Mutex(jobs.reversed())
    }

    func next() -> ParallelReading.Job? { jobs.withLock { $0.popLast() } }
  }

  /// The source itself, which the run has lent, or a companion of it.
  let reader: Handed<any RowSource>
  let isCompanion: Bool
  /// What it reads before it asks for more: each reader has something to tell.
  let first: ParallelReading.Job
  let queue: Queue

  /// The readers of a source for its tables: as many as there may be, and the source has.
  static func lanes(of source: any RowSource, for jobs: [ParallelReading.Job], limit: Int) throws -> [ReadingLane] {
    guard !jobs.isEmpty else { return [] }
    var readers = [source]
    do {
      while readers.count < min(limit, jobs.count), let companion = try source.companion() {
        readers.append(companion)
      }
    } catch {
      for companion in readers.dropFirst() { companion.close() }
      throw error
    }
    let queue = Queue(jobs.dropFirst(readers.count))
    return zip(readers, jobs).map { reader, job in
      ReadingLane(reader: Handed(value: reader), isCompanion: reader !== source, first: job, queue: queue)
    }
  }

  /// Closes what the source does not close itself.
  func close() {
    if isCompanion { reader.value.close() }
  }
}
