internal import Postgres

/// Rows in PostgreSQL's COPY text format, collected and handed on in large pieces.
struct CopyTextBuffer: ~Copyable {
  private var bytes: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private(set) var count = 0
  private(set) var flushedBytes = 0

  init(capacity: Int = 2 * CopyWriter.preferredChunk) {
    self.capacity = capacity
    bytes = .allocate(capacity: capacity)
  }

  deinit {
    bytes.deallocate()
  }

  /// Takes back everything behind `count`, for a row that turns out not to be one.
  mutating func rewind(to count: Int) {
    self.count = count
  }

  mutating func append(_ byte: UInt8) {
    if count == capacity { grow(by: 1) }
    bytes[count] = byte
    count += 1
  }

  mutating func append(_ source: UnsafePointer<UInt8>, count added: Int) {
    if count + added > capacity { grow(by: added) }
    (bytes + count).update(from: source, count: added)
    count += added
  }

  /// A null.
  mutating func appendNull() {
    append(UInt8(ascii: "\\"))
    append(UInt8(ascii: "N"))
  }

  /// The letter that stands behind a backslash for a byte that COPY does not take as it is; nil for all others.
  static func escape(for byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "\\"): UInt8(ascii: "\\")
    case UInt8(ascii: "\t"): UInt8(ascii: "t")
    case UInt8(ascii: "\n"): UInt8(ascii: "n")
    case UInt8(ascii: "\r"): UInt8(ascii: "r")
    default: nil
    }
  }

  /// A text, escaped.
  mutating func append(escaping text: String) {
    for byte in text.utf8 {
      if let escape = Self.escape(for: byte) {
        append(UInt8(ascii: "\\"))
        append(escape)
      } else {
        append(byte)
      }
    }
  }

  /// Hands the rows on when there are enough of them, or in any case at the end.
  ///
  /// - Returns: whether it did.
  mutating func flush(to writer: borrowing CopyWriter, atEnd: Bool = false) throws(PostgresError) -> Bool {
    guard count >= CopyWriter.preferredChunk || atEnd else { return false }
    try writer.write(UnsafeRawBufferPointer(start: bytes, count: count))
    flushedBytes += count
    count = 0
    return true
  }

  private mutating func grow(by added: Int) {
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: max(capacity * 2, count + added))
    larger.update(from: bytes, count: count)
    bytes.deallocate()
    bytes = larger
    capacity = max(capacity * 2, count + added)
  }
}
