import Foundation

/// The statements that read a table of a MariaDB database.
struct MariaDBSelection {
  let table: RequestedTable
  /// The declared columns as the source has them.
  let columns: [MariaDBColumn]
  /// Where the last run stopped; nil for all rows.
  let mark: String?
  /// The zone of columns that tell none.
  let timeZone: TimeZone

  /// The rows.
  var rows: String {
    "select \(columns.map(\.expression).joined(separator: ", ")) from \(MariaDBText.name(table.location))\(condition)"
  }

  /// The columns whose sums the server takes.
  var summed: [(name: String, expression: String)] {
    columns.compactMap { column in
      guard table.summedColumns.contains(column.name), let sum = column.sum else { return nil }
      return (column.name, sum)
    }
  }

  /// One row: their number, then the sums in the order of ``summed``.
  var totals: String {
    let expressions = ["count(*)"] + summed.map(\.expression)
    return "select \(expressions.joined(separator: ", ")) from \(MariaDBText.name(table.location))\(condition)"
  }

  /// The rows behind the mark, less the overlap; rows without a mark are always read.
  private var condition: String {
    guard let change = table.changeMark, let mark, let start = start(behind: mark, change) else { return "" }
    let column = MariaDBText.name(change.column)
    return " where (\(column) >= \(start) or \(column) is null)"
  }

  private func start(behind mark: String, _ change: RequestedTable.ChangeMark) -> String? {
    guard let column = columns.first(where: { $0.name == change.column }) else { return nil }
    switch column.kind {
    case .integer, .decimal: return Int(mark).map { String($0 - change.overlapSeconds) }
    case .date, .datetime, .timestamp:
      guard var moment = Moment(mark) else { return nil }
      moment.microseconds -= Int64(change.overlapSeconds) * 1_000_000
      if column.kind == .datetime { moment = local(moment) }
      moment.isUTC = false
      return MariaDBText.literal(column.kind == .date ? moment.day : moment.text)
    default: return nil
    }
  }

  /// The clock of the source's zone; where clocks go back in autumn, an hour earlier, since an hour comes twice there.
  private func local(_ moment: Moment) -> Moment {
    let date = Date(timeIntervalSince1970: Double(moment.microseconds) / 1_000_000)
    let repeats = timeZone.nextDaylightSavingTimeTransition != nil
    let seconds = timeZone.secondsFromGMT(for: date) - (repeats ? 3_600 : 0)
    return Moment(microseconds: moment.microseconds + Int64(seconds) * 1_000_000, isUTC: false)
  }
}
