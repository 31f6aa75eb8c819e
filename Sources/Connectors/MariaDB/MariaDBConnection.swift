internal import CMariaDB

/// A connection to a MariaDB or MySQL server; used on one thread.
final class MariaDBConnection {
  /// A row as the server sent it, valid until the next one is asked for.
  struct Row {
    fileprivate let values: MYSQL_ROW
    fileprivate let lengths: UnsafeMutablePointer<UInt>
    let count: Int

    /// The bytes of a value; nil when it is null.
    subscript(index: Int) -> UnsafeBufferPointer<UInt8>? {
      values[index].map { start in
        UnsafeBufferPointer(
          start: UnsafeRawPointer(start).assumingMemoryBound(to: UInt8.self), count: Int(lengths[index]))
      }
    }

    /// A value as text; nil when it is null.
    func text(_ index: Int) -> String? {
      self[index].map { String(decoding: $0, as: UTF8.self) }
    }
  }

  private let handle: UnsafeMutablePointer<MYSQL>
  private let place: String

  /// The library's own state must be there before threads use it.
  private static let isReady = mysql_server_init(0, nil, nil) == 0

  /// Opens a connection.
  ///
  /// - Throws: `ConnectorError` with the server's words; they never hold the password.
  init(to address: MariaDBAddress) throws(ConnectorError) {
    guard Self.isReady, let handle = mysql_init(nil) else {
      throw ConnectorError(.usage, at: address.place, "there is no memory for a connection")
    }
    self.handle = handle
    place = address.place
    Self.set(address, on: handle)
    let socket = address.socket
    let opened = mysql_real_connect(
      handle, address.host, address.user, address.password?.text, address.database, UInt32(address.port), socket, 0)
    guard opened != nil else {
      let words = mysql_error(handle).map { String(cString: $0) } ?? ""
      let advice =
        mysql_errno(handle) == 2026 && address.tls != .off
        ? "; the connection is to be encrypted, as 'tls=\(address.tls.rawValue)' says" : ""
      throw ConnectorError(.unreachable, at: address.place, "the server cannot be reached: \(words)\(advice)")
    }
  }

  deinit {
    mysql_close(handle)
  }

  /// The number by which another connection can end this one.
  var identifier: UInt { mysql_thread_id(handle) }

  /// Runs a statement that gives no rows.
  func execute(_ statement: String) throws(ConnectorError) {
    try send(statement)
    if let result = mysql_store_result(handle) { mysql_free_result(result) }
  }

  /// The rows of a statement that gives few.
  func rows(_ statement: String) throws -> [[String?]] {
    var rows: [[String?]] = []
    try stream(statement) { row in rows.append((0..<row.count).map { row.text($0) }) }
    return rows
  }

  /// Hands on the rows of a statement as they arrive; the server keeps back those that were not asked for yet.
  ///
  /// When `body` throws, the rest is read and dropped only if it is short: the connection is of no more use then.
  func stream(_ statement: String, _ body: (Row) throws -> Void) throws {
    try send(statement)
    guard let result = mysql_use_result(handle) else { throw failure(of: statement) }
    let count = Int(mysql_num_fields(result))
    while let values = mysql_fetch_row(result) {
      guard let lengths = mysql_fetch_lengths(result) else { break }
      do {
        try body(Row(values: values, lengths: lengths, count: count))
      } catch {
        // To free a result reads the rest of it; without the socket there is none.
        mariadb_cancel(handle)
        mysql_free_result(result)
        throw error
      }
    }
    let isWhole = mysql_errno(handle) == 0
    let error = isWhole ? nil : failure(of: statement)
    mysql_free_result(result)
    if let error { throw error }
  }

  private func send(_ statement: String) throws(ConnectorError) {
    guard mysql_real_query(handle, statement, UInt(statement.utf8.count)) == 0 else { throw failure(of: statement) }
  }

  /// What the server says; where its words may hold values, only its number.
  private func failure(of statement: String) -> ConnectorError {
    let state = mysql_sqlstate(handle).map { String(cString: $0) } ?? ""
    let number = mysql_errno(handle)
    let words = mysql_error(handle).map { String(cString: $0) } ?? ""
    let hidesWords = state.hasPrefix("22") || state.hasPrefix("23")
    return ConnectorError(
      .unreadable, at: place,
      "the server refuses: \(hidesWords ? "error \(number) (\(state))" : words), in: \(statement)")
  }

  private static func set(_ address: MariaDBAddress, on handle: UnsafeMutablePointer<MYSQL>) {
    var seconds: UInt32 = 15
    mysql_options(handle, MYSQL_OPT_CONNECT_TIMEOUT, &seconds)
    mysql_options(handle, MYSQL_SET_CHARSET_NAME, "utf8mb4")
    // A server must not be able to ask for files of this machine.
    var no: UInt32 = 0
    mysql_options(handle, MYSQL_OPT_LOCAL_INFILE, &no)
    if address.socket == nil {
      var way = MYSQL_PROTOCOL_TCP
      mysql_options(handle, MYSQL_OPT_PROTOCOL, &way)
    }
    guard address.tls != .off else { return }
    var yes: CChar = 1
    mysql_options(handle, MYSQL_OPT_SSL_ENFORCE, &yes)
    var verifies: CChar = address.tls == .verify ? 1 : 0
    mysql_options(handle, MYSQL_OPT_SSL_VERIFY_SERVER_CERT, &verifies)
    if let authorities = address.authorities { mysql_options(handle, MYSQL_OPT_SSL_CA, authorities) }
  }
}
