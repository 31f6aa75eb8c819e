internal import CubeModel
internal import OrderedCollections
internal import Postgres

/// Estimates of what statements over a star will meet.
struct Estimates: Sendable {
  /// The statistics of tables by the SQL that names them.
  var tables: [SQL: TableStatistics] = [:]
  /// Below so many rows a table is read in no time, and only round trips count.
  var smallTable = 5_000.0
  /// Facts are summed up by their keys before dimensions are joined where that leaves at most this share of them.
  var worthwhileShare = 0.125

  /// Whether one statement for all is best, because the star has few rows or it is not known how many.
  func isSmallOrUnknown(_ facts: FactRows) -> Bool {
    (tables[facts.table.rowsSQL]?.rowCount ?? 0) <= smallTable
  }

  /// Whether summing up the facts by columns of theirs leaves so few rows that it is worth while.
  ///
  /// - Parameter columns: in the scope of the fact table.
  func isWorthwhile(summing facts: FactRows, by columns: some Sequence<SQL>) -> Bool {
    guard let table = tables[facts.table.rowsSQL], table.rowCount > smallTable else { return false }
    var counts: [SQL: Double] = [:]
    for (name, count) in table.distinctCounts { counts[facts.table.column(name)] = count }
    var groups = 1.0
    for column in columns {
      guard let count = counts[column] else { return false }
      groups *= max(1, count)
    }
    return groups <= table.rowCount * worthwhileShare
  }

  /// Whether the keys of a dimension's rows, and the column of a large star that refers to them, are whole numbers.
  func areWholeNumbers(keysOf rows: DimensionRows, in facts: FactRows, factKey: String) -> Bool {
    guard !isSmallOrUnknown(facts), let members = tables[table(of: rows)] else { return false }
    return tables[facts.table.rowsSQL]?.wholeNumbers.contains(factKey) == true
      && members.wholeNumbers.contains(rows.keyName)
  }

  private func table(of rows: DimensionRows) -> SQL {
    switch rows.identity {
    case .existing(let table, _): table.rowsSQL
    case .warehouse: "\(WarehouseTable.name(of: rows.dimension))"
    }
  }

  /// The share of a dimension's rows that a restriction of some columns to tuples lets in; nil when that is not known.
  func share(ofTuples count: Int, columns: [String], of rows: DimensionRows) -> Double? {
    guard let statistics = tables[table(of: rows)] else { return nil }
    var values = 1.0
    for name in columns {
      guard rows.dimension.attributes[name]?.expression == nil, let count = statistics.distinctCounts[name] else {
        return nil
      }
      values *= max(1, count)
    }
    return min(1, Double(count) / values)
  }
}
