import CLibPQ

/// Takes the bytes of a COPY into the server; lent to the closure of ``Connection/copyIn(_:_:)``.
///
/// Bytes need not be cut at rows. Few large writes are faster than many small ones; ``preferredChunk`` is a good size.
public struct CopyWriter: ~Copyable {
  private let connection: OpaquePointer
  private let statement: String

  /// A good size of a write, in bytes.
  public static let preferredChunk = 1 << 16

  init(connection: OpaquePointer, statement: String) {
    self.connection = connection
    self.statement = statement
  }

  /// Sends bytes.
  ///
  /// - Throws: ``PostgresError`` when the connection is lost or the task cancelled.
  public func write(_ bytes: UnsafeRawBufferPointer) throws(PostgresError) {
    try Connection.checkCancellation()
    var rest = bytes
    while !rest.isEmpty {
      // libpq counts in 32 bits.
      let part = UnsafeRawBufferPointer(rebasing: rest.prefix(1 << 30))
      let start = part.baseAddress?.assumingMemoryBound(to: CChar.self)
      guard PQputCopyData(connection, start, Int32(part.count)) == 1 else {
        var error = PostgresError.connectionLost(PQerrorMessage(connection).map { String(cString: $0) } ?? "")
        error.statement = statement
        throw error
      }
      rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(part.count))
    }
  }

  /// Sends bytes.
  public func write(_ bytes: [UInt8]) throws(PostgresError) {
    let outcome = bytes.withUnsafeBytes { bytes in
      Result { () throws(PostgresError) in try write(bytes) }
    }
    try outcome.get()
  }

  /// Sends text as UTF-8.
  public func write(_ text: String) throws(PostgresError) {
    var text = text
    let outcome = text.withUTF8 { utf8 in
      Result { () throws(PostgresError) in try write(UnsafeRawBufferPointer(utf8)) }
    }
    try outcome.get()
  }
}
