internal import StarSchema

/// The tables in which the warehouse keeps its own books.
enum MetaSchema {
  static let tables =
    [
      run, step, mark, reject, control, checkFinding, definition, lineage,
    ] + matching

  private static let run = TableDefinition(
    schema: "meta", name: "run", comment: "One row a run, also a run that failed.",
    columns: [
      ColumnDefinition("run_id", "bigint", isRequired: true, isIdentity: true),
      ColumnDefinition("status", "text", isRequired: true, comment: "running, done, failed or interrupted"),
      ColumnDefinition("started_at", ColumnType.timestamp, isRequired: true, default: "clock_timestamp()"),
      ColumnDefinition("finished_at", ColumnType.timestamp),
      ColumnDefinition("as_of", ColumnType.timestamp, comment: "The moment up to which the sources' changes are in."),
      ColumnDefinition("definitions_hash", "text", isRequired: true),
      ColumnDefinition("server_process", "integer", comment: "The server's process that serves the run."),
      ColumnDefinition("message", "text", comment: "Why the run failed."),
    ], primaryKey: ["run_id"])

  private static let step = TableDefinition(
    schema: "meta", name: "step", comment: "What a run did to a source table, a dimension or a star.",
    columns: [
      ColumnDefinition("run_id", "bigint", isRequired: true),
      ColumnDefinition("position", "integer", isRequired: true),
      ColumnDefinition("phase", "text", isRequired: true, comment: "stage, conform or load"),
      ColumnDefinition("subject", "text", isRequired: true),
      ColumnDefinition("came", "bigint", isRequired: true, comment: "Rows that came in."),
      ColumnDefinition("rejected", "bigint", isRequired: true),
      ColumnDefinition("inserted", "bigint", isRequired: true),
      ColumnDefinition("changed", "bigint", isRequired: true, comment: "Rows that were overwritten or closed."),
      ColumnDefinition("retired", "bigint", isRequired: true, comment: "Rows that are gone or were replaced."),
      ColumnDefinition("unchanged", "bigint", isRequired: true),
      ColumnDefinition(
        "checked", "bigint", isRequired: true, default: "0", comment: "Rows that the declared checks looked at."),
      ColumnDefinition("seconds", "double precision", isRequired: true),
    ], primaryKey: ["run_id", "position"])

  private static let mark = TableDefinition(
    schema: "meta", name: "mark", comment: "How far each source table has been read.",
    columns: [
      ColumnDefinition("source", "text", isRequired: true),
      ColumnDefinition("table_name", "text", isRequired: true),
      ColumnDefinition("mark", "text", isRequired: true),
      ColumnDefinition("moment", ColumnType.timestamp, comment: "The mark as a moment, where it is one."),
      ColumnDefinition("run_id", "bigint", isRequired: true),
    ], primaryKey: ["source", "table_name"])

  private static let reject = TableDefinition(
    schema: "meta", name: "reject", comment: "Rows that did not go on, with the reason and the row as it came.",
    columns: [
      ColumnDefinition("reject_id", "bigint", isRequired: true, isIdentity: true),
      ColumnDefinition("run_id", "bigint", isRequired: true),
      ColumnDefinition("source", "text", isRequired: true),
      ColumnDefinition("table_name", "text", isRequired: true),
      ColumnDefinition("target", "text", comment: "The dimension or star for which the row was no good; null: any."),
      ColumnDefinition("line", "bigint", comment: "The line in the file."),
      ColumnDefinition("key", "text"),
      ColumnDefinition("reason", "text", isRequired: true),
      ColumnDefinition("row", "jsonb", isRequired: true),
      ColumnDefinition(
        "is_duplicate", "boolean", isRequired: true, default: "false",
        comment: "Whether another row with the key was taken."),
      ColumnDefinition("last_run", "bigint", comment: "The last run that rejected it again in just the same way."),
      ColumnDefinition("settled_run", "bigint", comment: "The run that settled it; null while it is open."),
      ColumnDefinition("settlement", "text", comment: "What became of it."),
    ], primaryKey: ["reject_id"],
    indexes: [
      IndexDefinition("reject_run", columns: ["run_id", "source", "table_name"]),
      IndexDefinition("reject_open", columns: ["source", "table_name"], where: "settled_run is null"),
    ])

  private static let control = TableDefinition(
    schema: "meta", name: "control", comment: "Counts and sums on both sides of a step; they agree.",
    columns: [
      ColumnDefinition("run_id", "bigint", isRequired: true),
      ColumnDefinition("phase", "text", isRequired: true, comment: "stage or load"),
      ColumnDefinition("subject", "text", isRequired: true),
      ColumnDefinition("total", "text", isRequired: true, comment: "rows, or the column that is summed"),
      ColumnDefinition("expected", "numeric", isRequired: true),
      ColumnDefinition("found", "numeric", isRequired: true),
    ], primaryKey: ["run_id", "phase", "subject", "total"])

  private static let checkFinding = TableDefinition(
    schema: "meta", name: "check_finding", comment: "What the declared checks found, also of a run that failed.",
    columns: [
      ColumnDefinition("run_id", "bigint", isRequired: true),
      ColumnDefinition("position", "integer", isRequired: true),
      ColumnDefinition("kind", "text", isRequired: true, comment: "source table, dimension or star"),
      ColumnDefinition("subject", "text", isRequired: true),
      ColumnDefinition("check_name", "text", isRequired: true),
      ColumnDefinition("is_blocking", "boolean", isRequired: true),
      ColumnDefinition("failures", "bigint", isRequired: true, comment: "Rows that break it, or 1."),
      ColumnDefinition("measured", "text", comment: "The number of rows, the newest value or the sum."),
      ColumnDefinition("finding", "text", comment: "What was found, in words."),
    ], primaryKey: ["run_id", "kind", "subject", "check_name"])

  private static let definition = TableDefinition(
    schema: "meta", name: "definition",
    comment: "The definitions that the rows were made with; what differs from them is loaded again.",
    columns: [
      ColumnDefinition("kind", "text", isRequired: true),
      ColumnDefinition("name", "text", isRequired: true),
      ColumnDefinition("fingerprint", "text", isRequired: true),
      ColumnDefinition("run_id", "bigint", isRequired: true),
    ], primaryKey: ["kind", "name"])

  private static let lineage = TableDefinition(
    schema: "meta", name: "lineage", comment: "From which tables and by which expression a column is made.",
    columns: [
      ColumnDefinition("table_name", "text", isRequired: true),
      ColumnDefinition("column_name", "text", isRequired: true),
      ColumnDefinition("load", "integer", isRequired: true, comment: "The load's place in the definition, from 1."),
      ColumnDefinition("sources", "text[]", isRequired: true, comment: "The staged tables that the load reads."),
      ColumnDefinition("expression", "text", isRequired: true),
    ], primaryKey: ["table_name", "column_name", "load"])
}
