public import CubeModel
public import CubeQuery

/// A cell source that keeps the answers of another one and gives them again: the same, a part of one by restriction,
/// or several groups of one put together.
///
/// Whatever was asked before, answers equal the other source's to the last digit. What cannot be put together so (distinct
/// counts, sums in floating point, sums of squares, more than 64 bits) is asked anew. Before every call the other source
/// is asked for the last run; answers of another run are dropped. Where no runs are kept an answer may be as old as
/// `lifetime`. Callers that need the same answer at the same time share one fetch. Members and fact rows are passed
/// through.
public struct CachingCellSource: CellSource {
  /// After so many runs that ended while a call was on its way, the call goes past the cache.
  private static let mostAttempts = 3

  private let source: any CellSource
  private let model: Model
  private let store: CellStore

  /// A cache over a source.
  ///
  /// - Parameters:
  ///   - source: the source that is asked for what is not kept.
  ///   - model: the model of the source.
  ///   - capacity: the most values (keys and measures of groups) that are kept.
  ///   - lifetime: how long answers are kept about stars without runs.
  public init(
    _ source: any CellSource, model: Model, capacity: Int = 5_000_000, lifetime: Duration = .seconds(60)
  ) {
    self.init(source, model: model, capacity: capacity, lifetime: lifetime, now: { .now })
  }

  init(
    _ source: any CellSource, model: Model, capacity: Int, lifetime: Duration,
    now: @escaping @Sendable () -> ContinuousClock.Instant
  ) {
    self.source = source
    self.model = model
    store = CellStore(capacity: capacity, lifetime: lifetime, now: now)
  }

  /// Forgets all answers, so that the next call asks the other source.
  public func flush() {
    store.flush()
  }

  /// How many values are kept.
  public var keptValues: Int { store.size }

  /// Base cells, kept or fetched, all from one snapshot; see `CellSource`.
  ///
  /// - Throws: `CellSourceError`, and what else the other source throws.
  public func cells(for requests: [CellRequest]) async throws -> [CellTable] {
    let keys = try requests.map { GrainKey($0, unmatched: try UnmatchedFacts(of: $0, model: model)) }
    for _ in 0..<Self.mostAttempts {
      let runs = try await lastRuns(of: requests)
      if let tables = try await cells(for: requests, keys: keys, runs: runs) {
        try CellSourceError.check(tables, for: requests)
        return tables
      }
    }
    return try await source.cells(for: requests)
  }

  /// The members of the other source; see `CellSource`.
  ///
  /// - Throws: what the other source throws.
  public func members(for requests: [MemberRequest]) async throws -> [MemberTable] {
    try await source.members(for: requests)
  }

  /// The fact rows of the other source; see `CellSource`.
  ///
  /// - Throws: what the other source throws.
  public func rows(for requests: [RowRequest]) async throws -> [RowTable] {
    try await source.rows(for: requests)
  }

  /// The stamps of the other source; see `CellSource`.
  ///
  /// - Throws: what the other source throws.
  public func stamps(ofStars stars: [String], at state: WarehouseState) async throws -> [WarehouseStamp] {
    try await source.stamps(ofStars: stars, at: state)
  }

  /// The last run of each star that is asked.
  private func lastRuns(of requests: [CellRequest]) async throws -> [String: Int] {
    let stars = Set(requests.map(\.star)).sorted()
    let stamps = try await source.stamps(ofStars: stars, at: .latest)
    for (star, stamp) in zip(stars, stamps) { store.turn(star, to: stamp.run) }
    return Dictionary(uniqueKeysWithValues: zip(stars, stamps.map(\.run)))
  }

  /// The answers of one run of each star; nil when a run ended meanwhile.
  private func cells(
    for requests: [CellRequest], keys: [GrainKey], runs: [String: Int]
  ) async throws -> [CellTable]? {
    var tables: [CellTable?] = zip(requests, keys).map { kept($0, key: $1, run: runs[$0.star] ?? 0) }
    var claimed: [Int] = []
    var awaited: [CellStore.Fetch] = []
    for position in requests.indices where tables[position] == nil {
      let fetch = fetch(requests[position], keys[position], runs)
      if store.claim(fetch) { claimed.append(position) } else { awaited.append(fetch) }
    }
    if !claimed.isEmpty {
      defer { store.end(claimed.map { fetch(requests[$0], keys[$0], runs) }) }
      let fetched = try await source.cells(for: claimed.map { requests[$0] })
      guard try await lastRuns(of: requests) == runs else { return nil }
      for (position, table) in zip(claimed, fetched) {
        tables[position] = table
        store.keep(
          KeptGrain(table, for: requests[position], key: keys[position]), run: runs[requests[position].star] ?? 0)
      }
    }
    for fetch in awaited { await store.wait(for: fetch) }
    try Task.checkCancellation()
    // What was fetched by others, or by this call under another order of the same columns.
    let missing = requests.indices.filter { tables[$0] == nil }
    for position in missing {
      tables[position] = kept(requests[position], key: keys[position], run: runs[requests[position].star] ?? 0)
    }
    let failed = missing.filter { tables[$0] == nil }
    if !failed.isEmpty {
      // Whoever fetched it failed, or it is too large to be kept.
      let fetched = try await source.cells(for: failed.map { requests[$0] })
      for (position, table) in zip(failed, fetched) { tables[position] = table }
      guard try await lastRuns(of: requests) == runs else { return nil }
    }
    return tables.compactMap(\.self)
  }

  private func fetch(_ request: CellRequest, _ key: GrainKey, _ runs: [String: Int]) -> CellStore.Fetch {
    CellStore.Fetch(key: key, measures: Set(request.measures), run: runs[request.star] ?? 0)
  }

  /// The answer from what is kept; what had to be put together is kept, too.
  private func kept(_ request: CellRequest, key: GrainKey, run: Int) -> CellTable? {
    guard let (grain, service) = store.find(request, key: key, run: run),
      let table = grain.answer(request, by: service)
    else { return nil }
    if grain.key != key { store.keep(KeptGrain(table, for: request, key: key), run: run) }
    return table
  }
}
