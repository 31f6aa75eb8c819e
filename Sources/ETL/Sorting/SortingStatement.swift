internal import Connectors
internal import CubeModel
internal import Postgres
internal import StarSchema

/// The one statement that takes the rows that are no good out of a landing table and into `meta.reject`.
struct SortingStatement {
  var staged: StagedTable
  let shape: SourceShape
  /// Where the rows have landed.
  let landing: Identifier
  let runID: Int
  /// Why rows are no good besides what their columns and rules say: SQL texts that are null for good rows.
  var furtherFaults: [SQL] = []

  /// The statement; nil when no row can be bad.
  var sql: SQL? {
    guard let reason else { return nil }
    return """
      with bad as (
        delete from \(landing) as t where \(reason) is not null
        returning \(staged.line(alias: "t")) as line, \(staged.keyText(alias: "t")) as key, \(reason) as reason, \
      \(staged.rowImage(alias: "t")) as row
      )
      \(intoRejects) select \(target), line, key, reason, row from bad
      """
  }

  /// The statement for rows whose key appears more than once: the latest change mark stays, or else the first row.
  var duplicates: SQL {
    let key = SQL.names(staged.table.key, of: "t")
    var order: [SQL] = []
    if case .mark(let column, _) = staged.table.changes, let reading = staged.reading(of: column, alias: "t") {
      order.append("\(reading.value) desc nulls last")
    }
    if staged.landsText { order.append(staged.line(alias: "t")) }
    order.append("t.ctid")
    let which =
      order.count > 2 || !staged.landsText && order.count > 1 ? "the one with the latest change mark" : "the first"
    return """
      with ranked as (
        select t.ctid as place, row_number() over (partition by \(key) order by \(order.joined(separator: ", "))) as rank, \
      count(*) over (partition by \(key)) as copies from \(landing) as t
      ), bad as (
        delete from \(landing) as t using ranked as r where t.ctid = r.place and r.rank > 1
        returning \(staged.line(alias: "t")) as line, \(staged.keyText(alias: "t")) as key, \
      format('key %s appears %s in this load; \(unsafeSQL: which) was taken', \(staged.keyText(alias: "t")), \
      case r.copies when 2 then 'twice' else r.copies || ' times' end) as reason, \(staged.rowImage(alias: "t")) as row
      )
      insert into meta.reject (run_id, source, table_name, line, key, reason, row, is_duplicate) \
      select \(target), line, key, reason, row, true from bad
      """
  }

  private var intoRejects: SQL {
    "insert into meta.reject (run_id, source, table_name, line, key, reason, row)"
  }

  private var target: SQL {
    "\(.run(runID)), \(literal: staged.source.name), \(literal: staged.table.name)"
  }

  /// Why a row is rejected: faults of the line, then of the columns, then broken rules; null for good rows.
  private var reason: SQL? {
    var faults = furtherFaults
    for name in staged.columns {
      guard let reading = staged.reading(of: name, alias: "t") else { continue }
      faults += reading.faults(
        isKey: staged.table.key.contains(name), neverNull: shape.neverNull.contains(name),
        alwaysFits: shape.alwaysFitting.contains(name))
    }
    var parts: [SQL] = []
    if staged.landsText { parts.append("t.\(Identifier(LandingColumn.fault))") }
    if !faults.isEmpty { parts.append("nullif(concat_ws('; ', \(faults.joined(separator: ", "))), '')") }
    if !staged.table.rules.isEmpty { parts.append(brokenRules) }
    guard !parts.isEmpty else { return nil }
    // Coalesce looks at a part only when those before it are null: rules see rows whose columns can be cast.
    return parts.count == 1 ? parts[0] : "coalesce(\(parts.joined(separator: ", ")))"
  }

  private var brokenRules: SQL {
    let rules = staged.table.rules.map { rule in
      SQL("case when \(SQL.expression(rule.condition)) is false then \(literal: rule.reason) end")
    }
    return """
      (select nullif(concat_ws('; ', \(rules.joined(separator: ", "))), '') \
      from (select \(staged.typedColumns(alias: "t"))) as r)
      """
  }
}
