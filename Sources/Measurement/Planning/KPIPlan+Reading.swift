import CubeModel
import CubeQuery

extension KPIPlan {
  /// Makes the answers of the store into a reading.
  /// - Throws: `MeasurementError` when the store answered in another form than was asked for.
  func reading(from tables: [CellTable], names: LevelNames?) throws(MeasurementError) -> KPIReading {
    let observed = try observe(whole, in: tables, keyLength: 0)[[]] ?? nothing
    let judge = ChangeJudge(kpi: kpi, observed: observed, period: period)
    let estimate = Estimate(observed.now, minimumObservations: kpi.minimumObservations)
    return KPIReading(
      kpi: kpi, period: period, estimate: estimate,
      sinceBaseline: judge.change(since: baseline, then: observed.baseline),
      sinceYearBefore: judge.change(since: period.yearBefore, then: observed.yearBefore),
      target: kpi.target.map {
        TargetReading($0, direction: kpi.direction, estimate: estimate, scale: targetScale)
      },
      series: series.map { month in
        let sample = observed.months[month].flatMap { $0.value == nil ? nil : $0 }
        return MonthReading(
          month: month, estimate: sample.map { Estimate($0, minimumObservations: kpi.minimumObservations) })
      },
      segments: try readSegments(from: tables, names: names))
  }

  private func readSegments(
    from tables: [CellTable], names: LevelNames?
  ) throws(MeasurementError) -> [SegmentReading] {
    guard let segments, let level, let names else { return [] }
    let observed = try observe(segments, in: tables, keyLength: level.grouping.count)
    var readings = names.sorted(observed.filter { $0.value.now.count > 0 }.map(\.key)).compactMap { key in
      observed[key].map { one in
        SegmentReading(
          member: Member(key: key, name: names.name(of: key)),
          estimate: Estimate(one.now, minimumObservations: kpi.minimumObservations),
          sinceBaseline: ChangeJudge(kpi: kpi, observed: one, period: period)
            .change(since: baseline, then: one.baseline))
      }
    }
    for (index, change) in ChangeFamily.judge(readings.map(\.sinceBaseline)).enumerated() {
      readings[index].sinceBaseline = change
    }
    return readings
  }

  /// What was observed, by the member's key; the empty key stands for the whole.
  private func observe(
    _ cut: Cut, in tables: [CellTable], keyLength: Int
  ) throws(MeasurementError) -> [[MemberValue]: Observed] {
    var result: [[MemberValue]: Observed] = [:]
    let parts: [(CellReference, WritableKeyPath<Observed, Sample>)] = [
      (cut.now, \.now), (cut.baseline, \.baseline), (cut.yearBefore, \.yearBefore),
    ]
    for (reference, part) in parts {
      for row in try tables.rows(of: reference, keyLength: keyLength) {
        result[row.key, default: nothing][keyPath: part] = try basis.sample(of: row.cells)
      }
    }
    guard let months = cut.months else { return result }
    for row in try tables.rows(of: months, keyLength: keyLength + 1) {
      guard case .integer(let key)? = row.key.last else { continue }
      let month = Month(year: Int(key) / 100, number: Int(key) % 100)
      result[Array(row.key.dropLast()), default: nothing].months[month] = try basis.sample(of: row.cells)
    }
    return result
  }

  private var nothing: Observed {
    let empty: Sample =
      switch kpi.value {
      case .proportion: .proportion(successes: 0, trials: 0)
      case .mean: .mean(count: 0, sum: 0, sumOfSquares: 0)
      case .total: .total(nil, count: 0)
      }
    return Observed(now: empty, baseline: empty, yearBefore: empty)
  }
}
