internal import CubeQuery
internal import StarSchema

/// A kept answer: the groups of one grain with the measures that have been asked for them so far.
struct KeptGrain: Sendable {
  let key: GrainKey
  let stamp: WarehouseStamp
  let columns: [CellColumn]
  private(set) var keys: [[MemberValue]]
  private(set) var measures: [CellRequest.BaseMeasure: [CellValue]]
  let rowCount: Int

  init(_ table: CellTable, for request: CellRequest, key: GrainKey) {
    self.key = key
    stamp = table.stamp
    columns = request.grouping
    keys = table.keys
    rowCount = table.rowCount
    measures = Dictionary(zip(request.measures, table.values)) { first, _ in first }
  }

  /// How many values are kept.
  var size: Int { max(1, rowCount * (columns.count + measures.count)) }

  /// Takes over what another answer of the same grain has besides; false when its groups are not the same.
  mutating func takeOver(_ other: KeptGrain) -> Bool {
    guard rowCount == other.rowCount else { return false }
    var rows: [ExactTuple: Int] = [:]
    let positions = columns.compactMap { other.columns.firstIndex(of: $0) }
    for row in 0..<rowCount { rows[ExactTuple(values: positions.map { other.keys[$0][row] })] = row }
    let order = (0..<rowCount).compactMap { row in rows[ExactTuple(values: keys.map { $0[row] })] }
    guard order.count == rowCount else { return false }
    for (measure, values) in other.measures { measures[measure] = order.map { values[$0] } }
    return true
  }

  /// What a request asks of this answer, as far as can be told without looking at its rows.
  ///
  /// - Parameter other: the request's key, whose groups are no finer than those of this answer.
  func service(for request: CellRequest, key other: GrainKey) -> GrainService? {
    let isRollUp = other.base.grouping.count < key.base.grouping.count
    guard
      request.measures.allSatisfy({ measures[$0] != nil && !(isRollUp && $0.aggregate == .distinctCount) })
    else { return nil }
    if other.restrictions == key.restrictions { return GrainService(filters: [], isRollUp: isRollUp) }
    let filters = other.restrictions.subtracting(key.restrictions)
    guard filters.allSatisfy({ key.base.grouping.isSuperset(of: $0.columns) }),
      key.restrictions.subtracting(other.restrictions).allSatisfy({ own in filters.contains { $0.implies(own) } })
    else { return nil }
    return GrainService(filters: Array(filters), isRollUp: isRollUp)
  }

  /// The answer to a request that this serves; nil when its values do not allow it.
  func answer(_ request: CellRequest, by service: GrainService) -> CellTable? {
    guard let rows = rows(passing: service.filters) else { return nil }
    let own = request.grouping.compactMap { columns.firstIndex(of: $0) }.map { keys[$0] }
    let values = request.measures.compactMap { measures[$0] }
    guard service.isRollUp else {
      return CellTable(
        stamp: stamp, rowCount: rows.count, keys: own.map { column in rows.map { column[$0] } },
        values: values.map { column in rows.map { column[$0] } })
    }
    var groups: [ExactTuple: Int] = [:]
    var members: [[Int]] = []
    for row in rows {
      let key = ExactTuple(values: own.map { $0[row] })
      if let group = groups[key] {
        members[group].append(row)
      } else {
        groups[key] = members.count
        members.append([row])
      }
    }
    if own.isEmpty, members.isEmpty { members = [[]] }
    var sums: [[CellValue]] = []
    for (measure, column) in zip(request.measures, values) {
      var sum: [CellValue] = []
      for rows in members {
        guard let value = measure.aggregate.rolledUp(rows.lazy.map { column[$0] }) else { return nil }
        sum.append(value)
      }
      sums.append(sum)
    }
    let firsts = members.map { $0.first ?? 0 }
    return CellTable(
      stamp: stamp, rowCount: members.count, keys: own.map { column in firsts.map { column[$0] } }, values: sums)
  }

  /// The rows that pass restrictions of grouped columns; nil when these compare values of different types.
  private func rows(passing filters: [ExactRestriction]) -> [Int]? {
    var rows = Array(0..<rowCount)
    for filter in filters {
      let columns = filter.columns.compactMap { self.columns.firstIndex(of: $0) }.map { keys[$0] }
      for (position, column) in columns.enumerated() {
        guard
          let sample = column.first(where: { $0 != .null }),
          filter.tuples.allSatisfy({
            $0.values.count == columns.count && sample.isComparable(to: $0.values[position])
          })
        else {
          // Without a value the column's type is not known.
          return nil
        }
      }
      rows = rows.filter { row in
        filter.tuples.contains(ExactTuple(values: columns.map { $0[row] })) != filter.isExclusion
      }
    }
    return rows
  }
}

/// How a kept answer serves a request.
struct GrainService {
  /// What lets in fewer of its groups.
  var filters: [ExactRestriction]
  /// Whether several of its groups become one.
  var isRollUp: Bool
}
