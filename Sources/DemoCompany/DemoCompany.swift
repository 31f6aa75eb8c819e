public import Postgres

/// A company with a CRM: three years of a consultancy with 1,572 active customers, written into schema `crm`.
///
/// The same seed and scale give the same rows, byte for byte, on every machine and at any time. What went live when, and
/// what that changed, stands in `PlantedEffects`.
public struct DemoCompany: Sendable, Hashable {
  /// What chance starts from.
  public let seed: UInt64
  /// The factor on customers, staff and all volumes.
  public let scale: Double

  /// - Parameters:
  ///   - seed: what chance starts from.
  ///   - scale: the factor on customers, staff and all volumes, 0.01 to 1,000; 1 makes 1,572 active customers.
  /// - Throws: ``DemoError`` when the scale is out of its range.
  public init(seed: UInt64 = 1, scale: Double = 1) throws(DemoError) {
    guard scale >= 0.01, scale <= 1_000 else { throw DemoError(kind: .scale(scale)) }
    self.seed = seed
    self.scale = scale
  }

  /// Makes schema `crm` and fills it, in one transaction: nothing stays of a fill that fails or is cancelled.
  ///
  /// - Parameters:
  ///   - connection: a connection to the database that is to hold the CRM.
  ///   - progress: hears of every few hundred accounts, and of the steps after them.
  /// - Returns: the rows of each table.
  /// - Throws: ``DemoError`` when there is a schema `crm` already; `PostgresError` when the server refuses.
  @discardableResult
  public func fill(
    _ connection: borrowing Connection, progress: (Progress) -> Void = { _ in }
  ) throws -> Summary {
    let taken: Bool = try connection.value("select to_regnamespace('crm') is not null")
    guard !taken else { throw DemoError(kind: .schemaExists) }
    return try connection.transaction { connection in
      try connection.execute(script: String(decoding: PackageResources.schema_sql, as: UTF8.self))
      try sign(connection)
      var filling = Filling(world: World(seed: seed, scale: scale))
      try filling.run(into: connection, progress)
      progress(filling.progress(.keys))
      try connection.execute(script: String(decoding: PackageResources.keys_sql, as: UTF8.self))
      progress(filling.progress(.statistics))
      for table in Table.allCases { try connection.execute("analyze \(table.identifier)") }
      return filling.summary
    }
  }
}
