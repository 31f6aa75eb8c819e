internal import Postgres

/// Which members are the same as others, as `meta.match` keeps it.
public struct MatchLog: Sendable {
  /// A member that is the same as another.
  public struct Match: Sendable, Hashable {
    /// The number by which it can be undone.
    public var id: Int
    /// The dimension.
    public var dimension: String
    /// The natural key of the member, its parts separated by ` / `.
    public var member: String
    /// That of the member that it is the same as.
    public var survivor: String
    /// That of the member at the end of the chain, on which facts stand.
    public var root: String
    /// The rule that matched it; nil: a source merged it.
    public var rule: String?
    /// The run since which it holds.
    public var foundRun: Int
    /// The run since which it holds no longer; nil while it does.
    public var endedRun: Int?
    /// When somebody undid it, as `yyyy-mm-ddThh:mm:ssZ`.
    public var undoneAt: String?
  }

  /// Members of one source that a rule takes for one.
  public struct Duplicates: Sendable, Hashable {
    /// The dimension.
    public var dimension: String
    /// The rule.
    public var rule: String
    /// The source.
    public var source: String
    /// Their natural keys.
    public var members: [String]
  }

  private let warehouse: Warehouse

  /// The matches of a warehouse.
  public init(of warehouse: Warehouse) {
    self.warehouse = warehouse
  }

  /// The matches, newest first.
  ///
  /// - Parameters:
  ///   - dimension: only those of one dimension.
  ///   - includingEnded: also those that hold no longer.
  /// - Throws: `PostgresError` when the warehouse cannot be asked.
  public func list(dimension: String? = nil, includingEnded: Bool = false, limit: Int = 1_000) async throws -> [Match] {
    try await Session.open(to: warehouse.address).transaction(readOnly: true) { connection in
      guard try Self.isThere("meta.match", on: connection) else { return [] }
      return try connection.rows(
        """
        select match_id, dimension, \(Self.text("member")), \(Self.text("survivor")), \(Self.text("root")), rule,
          found_run, ended_run, \(RunLog.moment("undone_at"))
        from meta.match
        where (\(dimension)::text is null or dimension = \(dimension)) and (\(includingEnded) or ended_run is null)
        order by match_id desc limit \(limit)
        """
      ).map { row in
        Match(
          id: try row.int(0), dimension: try row.string(1), member: try row.string(2), survivor: try row.string(3),
          root: try row.string(4), rule: try row.optionalString(5), foundRun: try row.int(6),
          endedRun: try row.optionalInt(7), undoneAt: try row.optionalString(8))
      }
    }
  }

  /// The duplicates that the last runs found.
  ///
  /// - Throws: `PostgresError` when the warehouse cannot be asked.
  public func duplicates(dimension: String? = nil, limit: Int = 1_000) async throws -> [Duplicates] {
    try await Session.open(to: warehouse.address).transaction(readOnly: true) { connection in
      guard try Self.isThere("meta.duplicate", on: connection) else { return [] }
      return try connection.rows(
        """
        select dimension, rule, source, (
          select string_agg(\(Self.text("e")), chr(31) order by m.n)
          from jsonb_array_elements(members) with ordinality as m (e, n))
        from meta.duplicate where \(dimension)::text is null or dimension = \(dimension)
        order by 1, 2, 3, members limit \(limit)
        """
      ).map { row in
        Duplicates(
          dimension: try row.string(0), rule: try row.string(1), source: try row.string(2),
          members: try row.string(3).split(separator: "\u{1F}", omittingEmptySubsequences: false).map(String.init))
      }
    }
  }

  /// Undoes a match: the next run separates the members again, and no rule brings them together any more.
  ///
  /// - Throws: `ETLError` of kind `match` when there is none of that number, or it cannot be undone; `PostgresError`.
  public func undo(_ id: Int) async throws -> Match {
    let all = try await list(includingEnded: true, limit: .max)
    guard let match = all.first(where: { $0.id == id }) else {
      throw ETLError(.match, at: "match \(id)", "there is no match of this number; `plumb etl matches` lists them")
    }
    guard match.rule != nil else {
      throw ETLError(
        .match, at: "match \(id)",
        "\(match.member) was merged into \(match.survivor) by its source, and has to be separated there")
    }
    guard match.undoneAt == nil, match.endedRun == nil else {
      let reason = match.undoneAt.map { "was undone at \($0)" } ?? "has not held since run \(match.endedRun ?? 0)"
      throw ETLError(.match, at: "match \(id)", "it \(reason)")
    }
    return try await Session.open(to: warehouse.address).transaction { connection in
      _ = try connection.execute("update meta.match set undone_at = clock_timestamp() where match_id = \(id)")
      return match
    }
  }

  private static func isThere(_ table: String, on connection: borrowing Connection) throws -> Bool {
    try connection.value("select to_regclass(\(table)) is not null", as: Bool.self)
  }

  /// A natural key as text; without the functions of a run, since a warehouse may have seen none yet.
  private static func text(_ column: String) -> SQL {
    """
    (select string_agg(coalesce(p, '-'), ' / ' order by n) \
    from jsonb_array_elements_text(\(Identifier(column))) with ordinality as k (p, n))
    """
  }
}
