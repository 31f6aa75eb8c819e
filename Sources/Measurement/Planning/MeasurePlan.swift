import CubeModel
import CubeQuery

/// A question for measures made into requests, and the answers made into a reading.
struct MeasurePlan: Sendable, Hashable {
  let period: Period
  let bases: [MeasureBasis]
  let level: LevelMembers?
  /// For each measure its part of the total.
  let total: [CellReference]
  /// For each measure its part by member; empty without a level.
  let rows: [CellReference]

  /// Plans a question over days that are known.
  /// - Throws: `MeasurementError` when a name is not defined.
  init(
    _ question: MeasureQuestion, in model: Model, period: Period, state: WarehouseState, requests: inout RequestList
  ) throws(MeasurementError) {
    let cube = try model.cube(named: question.cube)
    let filter = DayFilter(star: cube.star, role: try model.dateRole(named: question.date, of: cube), state: state)
    var bases: [MeasureBasis] = []
    for measure in question.measures { bases.append(try MeasureBasis(measure: measure, of: cube)) }
    let level: LevelMembers? =
      if let path = question.rows { try model.level(path, of: cube) } else { nil }
    total = bases.map { requests.add($0.bases, to: filter.request(period, by: [])) }
    rows =
      level.map { level in
        bases.map { requests.add($0.bases, to: filter.request(period, by: level.grouping)) }
      } ?? []
    self.period = period
    self.bases = bases
    self.level = level
  }

  /// Makes the answers of the store into a reading.
  /// - Throws: `MeasurementError` when the store answered in another form than was asked for.
  func reading(from tables: [CellTable], names: LevelNames?) throws(MeasurementError) -> MeasureReading {
    let totals = try values(total, in: tables, keyLength: 0)[[]] ?? bases.map { _ in .null }
    guard let level, let names else { return MeasureReading(period: period, rows: [], total: totals) }
    let byMember = try values(rows, in: tables, keyLength: level.grouping.count)
    return MeasureReading(
      period: period,
      rows: names.sorted(Array(byMember.keys)).map { key in
        .init(
          member: Member(key: key, name: names.name(of: key)), values: byMember[key] ?? bases.map { _ in .null })
      }, total: totals)
  }

  private func values(
    _ references: [CellReference], in tables: [CellTable], keyLength: Int
  ) throws(MeasurementError) -> [[MemberValue]: [CellValue]] {
    var result: [[MemberValue]: [CellValue]] = [:]
    for (index, reference) in references.enumerated() {
      for row in try tables.rows(of: reference, keyLength: keyLength) {
        result[row.key, default: bases.map { _ in .null }][index] = bases[index].value(of: row.cells)
      }
    }
    return result
  }
}
