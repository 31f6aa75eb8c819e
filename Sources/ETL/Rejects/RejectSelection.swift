internal import Postgres

/// Which rejected rows are meant.
public struct RejectSelection: Sendable, Hashable {
  /// Only those that this run rejected, for the first time or again.
  public var run: Int?
  /// Only those of this source.
  public var source: String?
  /// Only those of this table of a source.
  public var table: String?
  /// Only those whose reason holds this text, capitals or not.
  public var reason: String?
  /// Only these, by their numbers.
  public var numbers: [Int]?
  /// Whether those count that have been settled: taken in since, or given no more.
  public var includesSettled: Bool

  /// Rejected rows; by default all that are not settled.
  public init(
    run: Int? = nil, source: String? = nil, table: String? = nil, reason: String? = nil, numbers: [Int]? = nil,
    includesSettled: Bool = false
  ) {
    self.run = run
    self.source = source
    self.table = table
    self.reason = reason
    self.numbers = numbers
    self.includesSettled = includesSettled
  }

  /// The condition over `meta.reject` as `r`.
  var condition: SQL {
    var conditions: [SQL] = []
    if let run { conditions.append("\(run) between r.run_id and coalesce(r.last_run, r.run_id)") }
    if let source { conditions.append("r.source = \(source)") }
    if let table { conditions.append("r.table_name = \(table)") }
    if let reason { conditions.append("position(lower(\(reason)) in lower(r.reason)) > 0") }
    if let numbers { conditions.append("r.reject_id = any(\(numbers))") }
    if !includesSettled { conditions.append("r.settled_run is null") }
    return conditions.isEmpty ? "true" : conditions.joined(separator: " and ")
  }
}
