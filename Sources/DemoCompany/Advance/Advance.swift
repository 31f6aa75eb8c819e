import Postgres

/// One step of life: statements over whole tables, which rows they touch decided by a hash of seed, time and key.
struct Advance {
  /// About the share of rows that is new or changed.
  let fraction: Double
  /// The newest moment before, in seconds since 1970.
  let mark: Int64
  /// The last moment that may come, in seconds since 1970.
  let until: Int64
  private let seed: UInt64
  private var added: [Table: Int] = [:]
  private var changed: [Table: Int] = [:]

  init(seed: UInt64, days: Int, fraction: Double, from mark: Int64) {
    self.seed = seed
    self.fraction = fraction
    self.mark = mark
    until = mark + Int64(days) * 86_400
  }

  /// What was done, table by table.
  var summary: DemoCompany.Summary {
    DemoCompany.Summary(
      lines: Table.allCases.map {
        DemoCompany.Summary.Line(table: $0.rawValue, added: added[$0] ?? 0, changed: changed[$0] ?? 0)
      })
  }

  /// The newest moment of modification in the CRM, in seconds since 1970.
  static func newest(in connection: borrowing Connection) throws -> Int64 {
    let newest = Table.allCases.map { "select max(modified_at) as at from \($0.identifier)" as SQL }
    return try connection.value(
      "select ceil(extract(epoch from max(at)))::bigint from (\(newest.joined(separator: " union all "))) as newest")
  }

  /// All changes, in one order.
  mutating func goOn(in connection: borrowing Connection) throws {
    try publishRates(in: connection)
    try changeAccounts(in: connection)
    try addAccounts(in: connection)
    try changePeople(in: connection)
    try moveDeals(in: connection)
    try addDeals(in: connection)
    try correctDeals(in: connection)
    try noteStates(in: connection)
    try billAndCollect(in: connection)
    try closePeriods(in: connection)
    try loseCustomers(in: connection)
    try goOnCallingAndWorking(in: connection)
    try moveCases(in: connection)
    try addCases(in: connection)
    try correctCases(in: connection)
    try addActivities(in: connection)
    try correctActivities(in: connection)
    try sendSurveys(in: connection)
    try answerSurveys(in: connection)
  }

  /// Runs a statement whose only row counts what it did, and notes it.
  ///
  /// - Parameters:
  ///   - added: the tables that got rows, in the order of the first columns.
  ///   - changed: the tables whose rows changed, in the order of the columns after them.
  mutating func run(
    _ sql: SQL, in connection: borrowing Connection, added: [Table] = [], changed: [Table] = []
  ) throws {
    let row = try connection.rows(sql).only()
    for (column, table) in added.enumerated() { self.added[table, default: 0] += try row.int(column) }
    for (column, table) in changed.enumerated() {
      self.changed[table, default: 0] += try row.int(added.count + column)
    }
  }

  /// A number 0 ..< 1 for a key, the same whenever seed, time, `purpose` and key are.
  func draw(_ key: SQL, _ purpose: Int) -> SQL {
    let salt = SplitMix64.mix(seed ^ SplitMix64.mix(UInt64(bitPattern: mark) &+ UInt64(purpose) << 40))
    return "((hashint8extended(\(key), \(Int64(bitPattern: salt))) & 1048575) / 1048576.0)"
  }

  /// Whether a key is among a share of all.
  func chosen(_ key: SQL, share: Double, _ purpose: Int) -> SQL {
    "(\(draw(key, purpose)) < \(share))"
  }

  /// A whole second after the newest moment before and not after the last one that may come.
  func moment(_ key: SQL, _ purpose: Int) -> SQL {
    "to_timestamp(\(mark) + 1 + floor(\(draw(key, purpose)) * \(until - mark)))"
  }

  /// A whole second up to 20 hours behind the newest moment before.
  func lateMoment(_ key: SQL, _ purpose: Int) -> SQL {
    "to_timestamp(\(mark) - floor(\(draw(key, purpose)) * 72000))"
  }

  /// The newest moment before.
  var start: SQL { "to_timestamp(\(mark))" }

  /// The last moment that may come.
  var end: SQL { "to_timestamp(\(until))" }
}
