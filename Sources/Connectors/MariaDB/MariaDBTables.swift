public import Foundation
public import Postgres

/// The tables of a MariaDB or MySQL database as a source.
///
/// All tables of a run are read in one transaction with a consistent snapshot, which tables of InnoDB keep to; rows are
/// handed on as they arrive. Values land as text, exactly as the server has them: a zero date as null, bytes as
/// hexadecimal digits, moments with six decimals.
public final class MariaDBTables: RowSource {
  private let address: MariaDBAddress
  private let timeZone: TimeZone
  private var connection: MariaDBConnection?
  /// Stops what is being read.
  public let interruption = SourceInterruption()

  /// The tables of the database at `address`, whose columns of type `datetime` are meant in `timeZone`.
  public init(address: MariaDBAddress, timeZone: TimeZone) {
    self.address = address
    self.timeZone = timeZone
  }

  /// Values land as the text that the source has.
  public let landsText = true
  /// The database has all rows.
  public let givesAllWithoutMark = true

  /// Begins the read.
  ///
  /// - Throws: `ConnectorError` when the source cannot be reached.
  public func open() throws {
    let opened = try MariaDBConnection(to: address)
    let (address, identifier) = (address, opened.identifier)
    interruption.attach(stop: {
      guard let other = try? MariaDBConnection(to: address) else { return }
      try? other.execute("kill connection \(identifier)")
    })
    // Moments in UTC; and time for a warehouse that takes rows slowly.
    try opened.execute("set session time_zone = '+00:00', net_write_timeout = 3600")
    try opened.execute("set session transaction isolation level repeatable read")
    try opened.execute("start transaction with consistent snapshot, read only")
    connection = opened
  }

  /// All columns of a table but those of types that have no text.
  public func columns(of table: RequestedTable) throws -> [SourceColumn]? {
    try catalogue().columns(of: table).compactMap { name, column in
      let asked = table.columns.first { $0.name == name }
      return column.map { column in
        SourceColumn(name, type: column.type, isReadable: asked.map { column.fits($0.type) } ?? true)
      }
    }
  }

  /// Compares what is asked for with what is there.
  public func shape(of table: RequestedTable) throws -> SourceShape {
    let (columns, additional) = try catalogue().declared(of: table)
    var shape = SourceShape(additional: additional)
    for (declared, column) in zip(table.columns, columns) {
      if column.neverNull { shape.neverNull.insert(column.name) }
      if column.alwaysFits(declared.type) { shape.alwaysFitting.insert(column.name) }
    }
    return shape
  }

  /// Streams the rows of a table into a landing table.
  public func copy(
    _ table: RequestedTable, since mark: String?, into landing: LandingTable, on warehouse: borrowing Connection,
    progress: (TransferProgress) -> Void
  ) throws -> SourceTotals {
    if interruption.isRequested { throw CancellationError() }
    do {
      return try stream(table, since: mark, into: landing, on: warehouse, progress: progress)
    } catch {
      // The connection is killed then, and says so in its own words.
      if interruption.isRequested { throw CancellationError() }
      throw error
    }
  }

  /// Ends the read.
  public func close() {
    interruption.attach(stop: nil)
    connection = nil
  }

  private func stream(
    _ table: RequestedTable, since mark: String?, into landing: LandingTable, on warehouse: borrowing Connection,
    progress: (TransferProgress) -> Void
  ) throws -> SourceTotals {
    let source = try opened()
    let columns = try catalogue().declared(of: table).columns
    let selection = MariaDBSelection(table: table, columns: columns, mark: mark, timeZone: timeZone)
    let counted = try source.rows(selection.totals).first ?? []
    var rows = LandingRows(table: table)
    let expected = counted.first?.flatMap { Int($0) } ?? 0
    let landed = try warehouse.copyIn(TextLanding.statement(for: table, into: landing)) { writer in
      try source.stream(selection.rows) { row in
        Self.append(row, of: columns, as: table.columns, to: &rows)
        if try rows.buffer.flush(to: writer) {
          if interruption.isRequested { throw CancellationError() }
          var state = rows.progress
          state.expectedRows = expected
          progress(state)
        }
      }
      _ = try rows.buffer.flush(to: writer, atEnd: true)
    }
    var sums = rows.sumTexts
    for (index, sum) in selection.summed.enumerated() { sums[sum.name] = counted[index + 1] ?? "0" }
    return SourceTotals(rows: expected, landed: landed, faults: rows.faultCount, sums: sums)
  }

  private static func append(
    _ row: MariaDBConnection.Row, of columns: [MariaDBColumn], as declared: [RequestedTable.Column],
    to rows: inout LandingRows
  ) {
    rows.begin()
    for index in columns.indices {
      guard let bytes = row[index] else {
        rows.addNull()
        continue
      }
      switch MariaDBValue(bytes, of: columns[index], as: declared[index].type) {
      case .null: rows.addNull()
      case .bytes: rows.add(bytes)
      case .text(let text): rows.add(text)
      }
    }
    rows.end {
      let transcoder = FieldTranscoder(encoding: .utf8)
      return columns.indices.map { index in
        let text = row[index].flatMap { bytes in
          bytes.baseAddress.map { transcoder.readable($0, 0..<bytes.count) }
        }
        return columns[index].name + "=" + (text ?? "null")
      }.joined(separator: ", ")
    }
  }

  private func catalogue() throws(ConnectorError) -> MariaDBCatalogue {
    MariaDBCatalogue(connection: try opened(), place: address.place)
  }

  private func opened() throws(ConnectorError) -> MariaDBConnection {
    guard let connection else { throw ConnectorError(.usage, at: address.place, "the source is not open") }
    return connection
  }
}
