internal import CubeModel
internal import OrderedCollections
internal import Postgres
internal import StarSchema

/// The rows of a staged table that belong to a period: one of their days or moments lies within it.
struct PeriodRows {
  let staged: StagedTable
  let period: LoadPeriod

  /// Whether a row called `alias` belongs to the period; nil for a table without days, which does as a whole.
  func contains(alias: String) -> SQL? {
    let days = staged.table.columns.compactMap { name, column -> SQL? in
      guard column.type == .date || column.type == .timestamp, let reading = staged.reading(of: name, alias: alias)
      else { return nil }
      let day: SQL = column.type == .date ? reading.value : "(\(reading.value) at time zone 'UTC')::date"
      return "\(day) between \(literal: period.from)::date and \(literal: period.through)::date"
    }
    return days.isEmpty ? nil : "coalesce(\(days.joined(separator: " or ")), false)"
  }

  /// Takes the rows of other days out of what has arrived and was sorted out.
  ///
  /// - Returns: how many there were.
  func dropOthers(from landing: Identifier, on warehouse: borrowing Connection) throws -> Int {
    guard let within = contains(alias: "t") else { return 0 }
    return try warehouse.execute("delete from \(landing) as t where not \(within)")
  }
}
