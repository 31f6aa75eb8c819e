import Foundation
public import Postgres
import Wording

/// A folder of delimited files as a source: one file a table, plain or compressed by gzip.
///
/// Every value lands as text. A file is read whole each time, since it does not tell what changed.
public final class DelimitedFolder: RowSource {
  private let folder: String
  private let dialect: DelimitedDialect
  /// Stops what is being read.
  public let interruption = SourceInterruption()

  /// The files of `folder`, written in `dialect`.
  public init(folder: String, dialect: DelimitedDialect) {
    self.folder = folder
    self.dialect = dialect
  }

  /// Values land as the text that the files have.
  public let landsText = true

  /// Begins the read.
  ///
  /// - Throws: `ConnectorError` or `PostgresError` when the source cannot be reached.
  public func open() throws {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
      throw ConnectorError(.missing, at: folder, "there is no such folder")
    }
    guard !dialect.nulls.contains(where: { $0.utf8.contains(UInt8(ascii: "\n")) }) else {
      throw ConnectorError(.usage, at: folder, "a text that stands for null cannot hold a line end")
    }
  }

  /// Compares what is asked for with what is there.
  public func shape(of table: RequestedTable) throws -> SourceShape {
    var file = try opened(table)
    try readHeader(of: table, from: &file)
    return SourceShape()
  }

  /// Streams the rows of a table into a landing table.
  public func copy(
    _ table: RequestedTable, since mark: String?, into landing: Identifier, on warehouse: borrowing Connection,
    progress: (TransferProgress) -> Void
  ) throws -> SourceTotals {
    var file = try opened(table)
    try readHeader(of: table, from: &file)
    let names = table.columns.map(\.name) + [LandingColumn.line, LandingColumn.fault, LandingColumn.raw]
    let columns = names.map { SQL("\(Identifier($0))") }.joined(separator: ", ")
    var rows = DelimitedRows(table: table, dialect: dialect)
    let landed = try warehouse.copyIn("copy \(landing) (\(columns)) from stdin") { writer in
      while let part = try file.next() {
        rows.append(part, of: file)
        if try rows.buffer.flush(to: writer) {
          if interruption.isRequested { throw CancellationError() }
          progress(rows.progress)
        }
      }
      _ = try rows.buffer.flush(to: writer, atEnd: true)
    }
    return rows.totals(landed: landed)
  }

  /// Ends the read.
  public func close() {}

  private func opened(_ table: RequestedTable) throws(ConnectorError) -> DelimitedFile {
    try DelimitedFile(path: path(of: table), delimiter: dialect.delimiter)
  }

  /// The file itself, or the one with `.gz` behind its name.
  private func path(of table: RequestedTable) throws(ConnectorError) -> String {
    let plain = folder + "/" + table.location
    for path in [plain, plain + ".gz"] where FileManager.default.fileExists(atPath: path) { return path }
    let present = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    throw ConnectorError(
      .missing, at: plain,
      "there is no such file for table '\(table.name)'."
        + NearestName.question(for: table.location, among: present.sorted()))
  }

  /// Compares the first record with the declared columns.
  private func readHeader(of table: RequestedTable, from file: inout DelimitedFile) throws(ConnectorError) {
    let place = folder + "/" + table.location
    let opening = try file.opening()
    if opening.starts(with: [0xFF, 0xFE]) || opening.starts(with: [0xFE, 0xFF]) {
      throw ConnectorError(
        .unreadable, at: place, "the file is UTF-16, but \(dialect.encoding.rawValue) is declared; convert it")
    }
    if opening.starts(with: [0xEF, 0xBB, 0xBF]) { file.skip(3) }
    guard case .record? = try file.next() else {
      throw ConnectorError(.shape, at: place, "the file has no header line that can be read")
    }
    let transcoder = FieldTranscoder(encoding: dialect.encoding)
    let found = file.scanner.fields.map { field in
      let text = transcoder.readable(file.bytes, field.start..<field.end)
      return field.hasDoubledQuotes ? text.replacing("\"\"", with: "\"") : text
    }
    if let sentence = HeaderComparison(declared: table.columns.map(\.name), found: found).sentence {
      throw ConnectorError(.shape, at: place, sentence)
    }
  }
}
