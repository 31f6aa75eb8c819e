import Postgres

/// A figure that a cube answers and that plain SQL over the CRM's own tables can count as well.
struct Figure: CustomStringConvertible, Sendable {
  let name: String
  /// The measures on columns, one level on rows.
  let statement: String
  /// Gives a label for each row of the answer, then a number for each measure, as `double precision`.
  let sql: SQL
  /// Whether the SQL gives every row that the cube has.
  var isComplete = true

  var description: String { name }

  /// All of them.
  static let all =
    revenue + pipeline + pipelineAges + campaigns + service + people + customers + coverage + rollOut
    + periodEnds + customerOffices
}
