import CubeQuery
import StarSchema
import Synchronization

/// The reference as a cell source that can be loaded meanwhile, held up, and asked how often it was asked.
final class CountingSource: CellSource {
  private struct State {
    var run = 4
    var fetched: [CellRequest] = []
    var calls = 0
    var failures = 0
    var loadsDuringCalls = 0
    var isHeld = false
    var held: [CheckedContinuation<Void, Never>] = []
  }

  let reference: ReferenceSource
  private let keepsRuns: Bool
  private let state = Mutex(State())

  init(_ warehouse: ContractWarehouse) {
    reference = ReferenceSource(warehouse: warehouse)
    keepsRuns = !warehouse.runs.isEmpty
  }

  /// The requests that came through since they were last taken.
  func takeFetched() -> [CellRequest] {
    state.withLock { state in
      defer { state.fetched = [] }
      return state.fetched
    }
  }

  /// How many calls for cells have been made.
  var calls: Int { state.withLock(\.calls) }

  /// Ends a run.
  func load() { state.withLock { $0.run += 1 } }

  /// Lets a run end during each of the next calls.
  func load(duringCalls count: Int) { state.withLock { $0.loadsDuringCalls = count } }

  /// Lets the next calls fail.
  func fail(calls count: Int) { state.withLock { $0.failures = count } }

  /// Lets calls wait until they are released.
  func hold() { state.withLock { $0.isHeld = true } }

  /// Lets the calls go on that wait.
  func release() {
    let held = state.withLock { state in
      defer { state.held = [] }
      state.isHeld = false
      return state.held
    }
    for call in held { call.resume() }
  }

  func cells(for requests: [CellRequest]) async throws -> [CellTable] {
    await withCheckedContinuation { continuation in
      let isHeld = state.withLock { state in
        state.calls += 1
        state.fetched += requests
        if state.isHeld { state.held.append(continuation) }
        return state.isHeld
      }
      if !isHeld { continuation.resume() }
    }
    try Task.checkCancellation()
    let run = try state.withLock { state in
      if state.failures > 0 {
        state.failures -= 1
        throw CellSourceError(.store, place: "the store", "it has gone")
      }
      defer {
        if state.loadsDuringCalls > 0 {
          state.loadsDuringCalls -= 1
          state.run += 1
        }
      }
      return state.run
    }
    return try requests.map { request in
      let groups = try reference.groups(for: request)
      return CellTable(
        stamp: stamp(request.state, run: run), rowCount: groups.count,
        keys: request.grouping.indices.map { column in groups.map { $0.key[column] } },
        values: request.measures.indices.map { column in groups.map { $0.values[column] } })
    }
  }

  func members(for requests: [MemberRequest]) async throws -> [MemberTable] {
    requests.map { MemberTable(stamp: stamp(.latest, run: 0), rows: Array(reference.members(for: $0))) }
  }

  func rows(for requests: [RowRequest]) async throws -> [RowTable] {
    try requests.map { request in
      RowTable(
        stamp: stamp(.latest, run: 0), types: request.columns.map { _ in .text }, rows: try reference.rows(for: request)
      )
    }
  }

  func stamps(ofStars stars: [String], at state: WarehouseState) async throws -> [WarehouseStamp] {
    let run = self.state.withLock(\.run)
    return stars.map { _ in stamp(state, run: run) }
  }

  private func stamp(_ state: WarehouseState, run: Int) -> WarehouseStamp {
    let run = if case .asKnown(let known) = state { known } else { run }
    return WarehouseStamp(run: keepsRuns ? run : 0, asOf: nil, definitionsHash: nil)
  }
}
