import CubeQuery
import Synchronization

/// A source that knows members only: rows by dimension, each a value by attribute.
final class RowMembers: CellSource {
  private let rows: [String: [[String: MemberValue]]]
  private let calls = Mutex(0)
  private let currentRun = Mutex(1)

  init(_ rows: [String: [[String: MemberValue]]]) { self.rows = rows }

  /// How often members were asked for.
  var callCount: Int { calls.withLock { $0 } }

  /// Lets a load end.
  func load() { currentRun.withLock { $0 += 1 } }

  func cells(for requests: [CellRequest]) async throws -> [CellTable] { [] }
  func rows(for requests: [RowRequest]) async throws -> [RowTable] { [] }
  func stamps(ofStars stars: [String], at state: WarehouseState) async throws -> [WarehouseStamp] {
    stars.map { _ in stamp }
  }

  private var stamp: WarehouseStamp {
    WarehouseStamp(run: currentRun.withLock { $0 }, asOf: nil, definitionsHash: nil)
  }

  func members(for requests: [MemberRequest]) async throws -> [MemberTable] {
    calls.withLock { $0 += 1 }
    return requests.map { request in
      let all = rows[request.dimension] ?? []
      let wanted = request.currentOnly ? all.filter { $0["is_current"] != .boolean(false) } : all
      var seen: Set<[MemberValue]> = []
      let distinct = wanted.map { row in request.attributes.map { row[$0] ?? .null } }.filter {
        seen.insert($0).inserted
      }
      // No order is promised.
      return MemberTable(stamp: stamp, rows: distinct.reversed())
    }
  }
}
