internal import CubeModel
internal import OrderedCollections
internal import Postgres

/// The checks that are told of all rows together: uniqueness, freshness, the number of rows, sums.
struct WholeCheck {
  let subject: CheckSubject
  let model: Model
  /// How many rows the subject has.
  let rows: Int

  /// Judges a check; one that is told of single rows is left as it is.
  func judge(
    _ check: CheckDefinition, _ result: inout RunSummary.CheckResult, on warehouse: borrowing Connection
  ) throws {
    switch check.rule {
    case .unique(let columns): try judgeUnique(columns, &result, on: warehouse)
    case .fresh(let column, let seconds): try judgeFresh(column, seconds, &result, on: warehouse)
    case .rowCount(let fall, let rise): try judgeCount(fall, rise, &result, on: warehouse)
    case .sum(let column, let sum): try judgeSum(column, sum, &result, on: warehouse)
    case .condition, .notNull, .accepted, .references, .range: break
    }
  }

  private func judgeUnique(
    _ columns: [String], _ result: inout RunSummary.CheckResult, on warehouse: borrowing Connection
  ) throws {
    let names = SQL.names(columns)
    let present = columns.map { SQL("\(Identifier($0)) is not null") }.joined(separator: " and ")
    let row = try warehouse.rows(
      """
      select count(*), coalesce(sum(copies), 0)::bigint, min(value) from (
        select count(*) as copies, concat_ws(' / ', \(names)) as value from \(subject.rows) where \(present)
        group by \(names) having count(*) > 1
      ) as shared
      """
    ).only()
    result.failures = try row.int(1)
    guard result.failures > 0 else { return }
    let values = try row.int(0)
    result.finding =
      "\(result.failures) of \(rows) rows share \(values) \(values == 1 ? "value" : "values"), such as \(try row.string(2))"
  }

  private func judgeFresh(
    _ column: String, _ seconds: Int, _ result: inout RunSummary.CheckResult, on warehouse: borrowing Connection
  ) throws {
    let value: SQL =
      subject.roles[column] == nil
      ? "\(Identifier(column))" : "to_date(nullif(\(Identifier(column + "_key")), -1)::text, 'YYYYMMDD')"
    let row = try warehouse.rows(
      """
      select max(\(value))::text, max(\(value)) >= now() - make_interval(secs => \(seconds)),
        date_trunc('second', now() - max(\(value)))::text
      from \(subject.rows)
      """
    ).only()
    result.measured = try row.optionalString(0)
    if try row.optionalBool(1) == true { return }
    result.failures = 1
    result.finding =
      try result.measured.map { newest in
        "the newest is \(newest), older than \(Self.words(seconds)) (\(try row.string(2)))"
      } ?? "there is no value"
  }

  /// Compares with the number after the last run that was done and had the check.
  private func judgeCount(
    _ fall: Double?, _ rise: Double?, _ result: inout RunSummary.CheckResult, on warehouse: borrowing Connection
  ) throws {
    result.measured = String(rows)
    let former = try warehouse.rows(
      """
      select c.run_id, c.measured::bigint from meta.check_finding as c join meta.run as r using (run_id)
      where r.status = 'done' and c.kind = \(result.kind.rawValue) and c.subject = \(result.subject)
        and c.check_name = \(result.name) and c.measured ~ '^[0-9]{1,18}$'
      order by c.run_id desc limit 1
      """
    ).first
    guard let former else {
      result.finding = "\(rows) rows; there is no earlier number"
      return
    }
    let run = try former.int(0)
    let count = try former.int(1)
    let change = count == 0 ? (rows == 0 ? 0 : Double.infinity) : 100 * Double(rows - count) / Double(count)
    let isTooFew = fall.map { change < -$0 } ?? false
    let isTooMany = rise.map { change > $0 } ?? false
    result.failures = isTooFew || isTooMany ? 1 : 0
    result.finding = "\(rows) rows after \(count) in run \(run)"
    if let bound = isTooFew ? fall : isTooMany ? rise : nil {
      result.finding? += "; at most \(bound.formatted) % \(isTooFew ? "fewer" : "more") are allowed"
    }
  }

  private func judgeSum(
    _ column: String, _ sum: CheckDefinition.SourceSum, _ result: inout RunSummary.CheckResult,
    on warehouse: borrowing Connection
  ) throws {
    guard let source = model.sources[sum.table.source], let table = source.tables[sum.table.table] else {
      throw ETLError(.definition, at: subject.name, "check '\(result.name)' reads a table that no source defines")
    }
    let staged = StagedTable(source: source, table: table)
    let condition = sum.condition.map { SQL(" where \(SQL.expression($0))") } ?? ""
    let row = try warehouse.rows(
      """
      with ours as (select coalesce(sum(\(Identifier(column))), 0)::numeric as total from \(subject.rows)),
      theirs as (
        select coalesce(sum(\(SQL.expression(sum.expression))), 0)::numeric as total
        from \(staged.presentRows) as \(Identifier(sum.table.alias))\(condition)
      )
      select trim_scale(ours.total)::text, trim_scale(theirs.total)::text,
        abs(ours.total - theirs.total) <= \(sum.tolerance)::text::numeric
      from ours, theirs
      """
    ).only()
    result.measured = try row.string(0)
    guard try !row.bool(2) else { return }
    result.failures = 1
    result.finding = "the star holds \(try row.string(0)), \(staged.path) holds \(try row.string(1))"
  }

  private static func words(_ seconds: Int) -> String {
    for (unit, length) in [("day", 86_400), ("hour", 3600), ("minute", 60)] where seconds.isMultiple(of: length) {
      let count = seconds / length
      return "\(count) \(unit)\(count == 1 ? "" : "s")"
    }
    return "\(seconds) seconds"
  }
}

extension Double {
  /// The number without a superfluous point.
  fileprivate var formatted: String { self == rounded() && magnitude < 1e15 ? String(Int(self)) : String(self) }
}
