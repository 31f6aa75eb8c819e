import Foundation
public import Postgres

/// The resources of a service that answers with pages of JSON, as a source.
///
/// A page is held in memory, and no more than one. Values land as text: numbers digit for digit, moments in one form.
/// There is no consistent read over several requests: rows that change meanwhile come with the next run, by their mark.
public final class JSONResources: RowSource {
  private let service: HTTPService
  private var client: HTTPClient?
  /// The first pages that have been looked at, by table, for a copy of all rows.
  private var firstPages: [String: JSONPage] = [:]
  /// Stops what is being read.
  public let interruption = SourceInterruption()

  /// The resources of a service.
  public init(_ service: HTTPService) {
    self.service = service
  }

  /// Values land as the text that the source has.
  public let landsText = true
  /// The service is asked for all rows then.
  public let givesAllWithoutMark = true

  /// Begins the read; nothing is asked for yet.
  public func open() throws {
    client = try HTTPClient(service, interruption: interruption)
  }

  /// What the rows of the first page have: declared columns by their names, keys that nobody declared by themselves.
  ///
  /// What only rows of later pages have is told by the totals of a copy.
  ///
  /// - Returns: nil where there is no row.
  public func columns(of table: RequestedTable) throws -> [SourceColumn]? {
    let page = try firstPage(of: table)
    guard !page.rows.isEmpty else { return nil }
    return (page.present(of: table) + page.additional(to: table)).map { SourceColumn($0) }
  }

  /// Compares what is asked for with the first page.
  public func shape(of table: RequestedTable) throws -> SourceShape {
    let page = try firstPage(of: table)
    if let sentence = page.missingColumns(of: table) {
      throw ConnectorError(.shape, at: page.address.place, sentence)
    }
    return SourceShape(additional: page.additional(to: table))
  }

  /// Streams the rows of a table into a landing table, page by page.
  public func copy(
    _ table: RequestedTable, since mark: String?, into landing: LandingTable, on warehouse: borrowing Connection,
    progress: (TransferProgress) -> Void
  ) throws -> SourceTotals {
    if interruption.isRequested { throw CancellationError() }
    let request = request(of: table)
    let start = try start(behind: mark, of: table)
    var sequence = PageSequence(of: service.base, location: table.location, request: request, since: start)
    var rows = LandingRows(table: table)
    let columns = table.columns.map { JSONColumn($0) }
    var expected: Int?
    var additional: Set<String> = []
    let landed = try warehouse.copyIn(TextLanding.statement(for: table, into: landing)) { writer in
      var address: URL? = sequence.first()
      var isFirst = true
      while let current = address {
        let held = isFirst ? firstPages.removeValue(forKey: table.name) : nil
        let page = try held.flatMap { $0.address == current ? $0 : nil } ?? page(at: current, of: table)
        if isFirst { expected = try total(in: page, request) }
        isFirst = false
        additional.formUnion(page.additional(to: table))
        for row in page.rows {
          rows.begin()
          for column in columns { column.add(row, to: &rows) }
          rows.end { row.json }
          _ = try rows.buffer.flush(to: writer)
        }
        if interruption.isRequested { throw CancellationError() }
        var state = rows.progress
        state.expectedRows = expected
        progress(state)
        address = try sequence.next(
          behind: current, answer: page.answer, body: page.body, rowCount: page.rows.count)
      }
      _ = try rows.buffer.flush(to: writer, atEnd: true)
    }
    return SourceTotals(
      rows: expected ?? rows.rowCount, landed: landed, faults: rows.faultCount, sums: rows.sumTexts,
      additional: additional.sorted())
  }

  /// Ends the read.
  public func close() {
    client = nil
    firstPages = [:]
  }

  private func request(of table: RequestedTable) -> PageRequest { table.request ?? PageRequest() }

  /// The first page of all rows, asked for once.
  private func firstPage(of table: RequestedTable) throws -> JSONPage {
    if let held = firstPages[table.name] { return held }
    var sequence = PageSequence(of: service.base, location: table.location, request: request(of: table), since: nil)
    let page = try page(at: sequence.first(), of: table)
    firstPages[table.name] = page
    return page
  }

  private func page(at address: URL, of table: RequestedTable) throws -> JSONPage {
    guard let client else { throw ConnectorError(.usage, at: service.base.place, "the source is not open") }
    return try JSONPage(try client.answer(of: address), of: address, rowsAt: request(of: table).rows)
  }

  /// The number of rows that the service says it has.
  private func total(in page: JSONPage, _ request: PageRequest) throws(ConnectorError) -> Int? {
    guard let path = request.total else { return nil }
    guard case .number(let text)? = JSONPath(path).value(in: page.body), let total = Int(text) else {
      throw ConnectorError(.shape, at: page.address.place, "the answer has no number of rows at '\(path)'")
    }
    return total
  }

  /// The mark, less the overlap, as the service wants to see it; nil where all rows are asked for.
  private func start(behind mark: String?, of table: RequestedTable) throws(ConnectorError) -> String? {
    guard let mark, let change = table.changeMark, let since = request(of: table).since else { return nil }
    if since.format == .number { return Int(mark).map { String($0 - change.overlapSeconds) } }
    guard var moment = Moment(mark) else {
      throw ConnectorError(.usage, at: service.base.place, "the last mark of '\(table.name)' is no moment")
    }
    moment.microseconds -= Int64(change.overlapSeconds) * 1_000_000
    return switch since.format {
    case .iso8601: moment.iso8601
    case .day: moment.day
    case .unixSeconds, .number: String(Int64((Double(moment.microseconds) / 1_000_000).rounded(.down)))
    }
  }
}
