internal import CubeModel
internal import CubeQuery
internal import OrderedCollections
internal import Postgres
internal import Synchronization

/// What a source has learnt of its tables, once for each star: the server's statistics, and the proof that no join of
/// tables that exist already makes a fact count twice.
final class SourceKnowledge: Sendable {
  private let learnt: Mutex<(stars: Set<String>, estimates: Estimates)>
  private let proven = Mutex<Set<JoinKey>>([])

  init(estimates: Estimates = Estimates()) {
    learnt = Mutex(([], estimates))
  }

  var estimates: Estimates { learnt.withLock(\.estimates) }

  /// The stars among these of which nothing has been learnt yet.
  func unknown(among stars: some Sequence<String>) -> Set<String> {
    learnt.withLock { Set(stars).subtracting($0.stars) }
  }

  /// Learns about stars.
  ///
  /// - Throws: `CellSourceError` when a join key is not unique; `PostgresError`.
  func learn(about stars: Set<String>, model: Model, in connection: borrowing Connection) throws {
    for star in stars.sorted() {
      let facts = try FactRows(star: star, model: model)
      let dimensions = facts.star.roles.values.compactMap { model.dimensions[$0.dimension] }
      for dimension in dimensions { try prove(dimension, in: connection) }
      let tables = try statistics(
        of: ([facts.table.nameSQL] + dimensions.map(Self.table)).compactMap(\.self), in: connection)
      learnt.withLock { state in
        state.estimates.tables.merge(tables) { $1 }
        state.stars.insert(star)
      }
    }
  }

  /// Proves that the joins of a dimension over existing tables find each of its members once.
  ///
  /// - Throws: `CellSourceError` when a join key is not unique; `PostgresError`.
  func prove(_ dimension: DimensionDefinition, in connection: borrowing Connection) throws {
    for key in JoinKey.all(of: dimension) where !proven.withLock({ $0.contains(key) }) {
      guard try connection.value(key.isUnique, as: Bool.self) else { throw key.error(in: dimension) }
      proven.withLock { _ = $0.insert(key) }
    }
  }

  private static func table(of dimension: DimensionDefinition) -> SQL? {
    switch dimension.origin {
    case .table(let table, _): table.nameSQL
    case .loads, .calendar: "\(WarehouseTable.name(of: dimension))"
    case .facts: nil
    }
  }

  private func statistics(
    of tables: [SQL], in connection: borrowing Connection
  ) throws -> [SQL: TableStatistics] {
    let byName = Dictionary(tables.map { ($0.text, $0) }) { first, _ in first }
    let rows = try connection.rows(
      """
      select asked.name, class.reltuples::float8, own.attname, stats.n_distinct::float8,
        own.atttypid = any('{int2,int4,int8}'::regtype[])
      from unnest(\(byName.keys.sorted())) as asked (name)
        join pg_class as class on class.oid = to_regclass(asked.name) and class.reltuples >= 0
        join pg_namespace as space on space.oid = class.relnamespace
        join pg_attribute as own on own.attrelid = class.oid and own.attnum > 0 and not own.attisdropped
        left join pg_stats as stats on stats.schemaname = space.nspname and stats.tablename = class.relname
          and stats.attname = own.attname
      """)
    var statistics: [SQL: TableStatistics] = [:]
    for row in rows {
      guard let table = byName[try row.string(0)] else { continue }
      let count = try row.double(1)
      var known = statistics[table] ?? TableStatistics(rowCount: count, distinctCounts: [:])
      let column = try row.string(2)
      if try row.bool(4) { known.wholeNumbers.insert(column) }
      if let distinct = try row.optionalDouble(3) {
        // The server tells the number, or where it grows with the table its share, as a negative one.
        known.distinctCounts[column] = distinct < 0 ? -distinct * count : distinct
      }
      statistics[table] = known
    }
    return statistics
  }
}
