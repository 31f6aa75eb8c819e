public import Postgres

/// A folder of delimited files as a source: one file a table, plain, compressed by gzip, or in a ZIP archive.
///
/// Every value lands as text. A file is read whole each time, since it does not tell what changed.
public final class DelimitedFolder: RowSource {
  private let folder: String
  private let dialect: DelimitedDialect
  private let layout: FolderLayout
  private var contents: FolderContents?
  /// Stops what is being read.
  public let interruption = SourceInterruption()

  /// The files of `folder`, which may be a ZIP archive itself, written in `dialect`.
  public convenience init(folder: String, dialect: DelimitedDialect) {
    self.init(folder: folder, dialect: dialect, layout: .files)
  }

  /// A Salesforce Data Export: the parts `WE_…_n.ZIP` in `folder`, or the files that they held.
  ///
  /// Tables are objects; a table's location is the object's API name. Empty fields are null, though they are quoted;
  /// fields that nobody declared are passed over.
  public convenience init(salesforceExport folder: String, encoding: DelimitedDialect.Encoding) {
    self.init(
      folder: folder,
      dialect: DelimitedDialect(encoding: encoding, quotedNulls: true, allowsOtherColumns: true),
      layout: .salesforceExport)
  }

  private init(folder: String, dialect: DelimitedDialect, layout: FolderLayout) {
    self.folder = folder
    self.dialect = dialect
    self.layout = layout
  }

  /// Values land as the text that the files have.
  public let landsText = true
  /// A file with change marks may hold the changes only.
  public let givesAllWithoutMark = false

  /// Begins the read.
  ///
  /// - Throws: `ConnectorError` when there is no such folder or an archive in it cannot be read.
  public func open() throws {
    guard !dialect.nulls.contains(where: { $0.utf8.contains(UInt8(ascii: "\n")) }) else {
      throw ConnectorError(.usage, at: folder, "a text that stands for null cannot hold a line end")
    }
    contents = try FolderContents(path: folder, layout: layout)
  }

  /// The columns of a table's file; of several parts, those of the first.
  public func columns(of table: RequestedTable) throws -> [SourceColumn]? {
    guard let place = try places(of: table).first else { return nil }
    var file = try opened(place)
    return try DelimitedHeader.names(place: place.name, dialect: dialect, file: &file).map { SourceColumn($0) }
  }

  /// Compares what is asked for with what is there.
  public func shape(of table: RequestedTable) throws -> SourceShape {
    var additional: [String] = []
    for place in try places(of: table) {
      var file = try opened(place)
      additional = try DelimitedHeader(of: table, place: place.name, dialect: dialect, file: &file).additional
    }
    return SourceShape(additional: additional)
  }

  /// Streams the rows of a table into a landing table.
  public func copy(
    _ table: RequestedTable, since mark: String?, into landing: LandingTable, on warehouse: borrowing Connection,
    progress: (TransferProgress) -> Void
  ) throws -> SourceTotals {
    if interruption.isRequested { throw CancellationError() }
    let places = try places(of: table)
    var rows = DelimitedRows(table: table, dialect: dialect)
    let landed = try warehouse.copyIn(TextLanding.statement(for: table, into: landing)) { writer in
      for place in places {
        var file = try opened(place)
        rows.layout = try DelimitedHeader(of: table, place: place.name, dialect: dialect, file: &file).layout
        while let part = try file.next() {
          rows.append(part, of: file)
          if try rows.buffer.flush(to: writer) {
            if interruption.isRequested { throw CancellationError() }
            progress(rows.progress)
          }
        }
      }
      _ = try rows.buffer.flush(to: writer, atEnd: true)
    }
    return rows.totals(landed: landed)
  }

  /// Ends the read.
  public func close() {
    contents = nil
  }

  private func opened(_ place: FilePlace) throws(ConnectorError) -> DelimitedFile {
    DelimitedFile(try place.bytes(), delimiter: dialect.delimiter)
  }

  private func places(of table: RequestedTable) throws(ConnectorError) -> [FilePlace] {
    guard let contents else { throw ConnectorError(.usage, at: folder, "the source is not open") }
    return try contents.places(of: table)
  }
}
