/// A delimited file, record by record, in memory that does not grow with the file.
///
/// A record that cannot be taken apart costs one line: reading goes on behind it, so that a stray quote does not swallow
/// what follows.
struct DelimitedFile: ~Copyable {
  /// What is read next.
  enum Part {
    /// A record; its fields are those of `scanner`.
    case record
    /// A line that cannot be taken apart, and why.
    case fault(String)
  }

  /// A record longer than this, in bytes, is taken for one whose quote is never closed.
  static let longestRecord = 4 << 20

  private let file: any ByteStream
  private var buffer: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private var position = 0
  private var limit = 0
  private var isLast = false
  private var nextLine = 1

  /// The fields of the last record.
  private(set) var scanner: RecordScanner
  /// The line on which the last part begins, from 1.
  private(set) var line = 1
  /// Where the last part stands in ``bytes``.
  private(set) var text: Range<Int> = 0..<0

  init(_ file: any ByteStream, delimiter: UInt8, chunk: Int = 1 << 18) {
    self.file = file
    capacity = chunk
    buffer = .allocate(capacity: chunk)
    scanner = RecordScanner(delimiter: delimiter)
  }

  deinit {
    buffer.deallocate()
  }

  /// The bytes that the offsets of the last part count from; valid until the next part is read.
  var bytes: UnsafePointer<UInt8> { UnsafePointer(buffer) }

  /// What the first bytes tell of a file.
  struct Opening {
    /// The first bytes, at most four, for telling the encoding.
    let marker: [UInt8]
    /// Whether carriage returns stand where line feeds are missing.
    let hasOnlyCarriageReturns: Bool
  }

  /// Looks at the first bytes of the file.
  mutating func opening() throws(ConnectorError) -> Opening {
    if limit == 0 { try fill() }
    let bytes = UnsafeBufferPointer(start: buffer, count: limit)
    return Opening(
      marker: Array(bytes.prefix(4)),
      hasOnlyCarriageReturns: bytes.dropLast().contains(UInt8(ascii: "\r")) && !bytes.contains(UInt8(ascii: "\n")))
  }

  /// Leaves out the first bytes of the file.
  mutating func skip(_ count: Int) {
    position += count
  }

  /// Reads the next part; nil at the end.
  ///
  /// Empty lines are passed over.
  mutating func next() throws(ConnectorError) -> Part? {
    while true {
      if position == limit, isLast { return nil }
      let outcome = scanner.scan(bytes, from: position, to: limit, isLast: isLast)
      switch outcome {
      case .incomplete where limit - position >= Self.longestRecord:
        return faultyLine(
          hasQuote
            ? "a quote opens on this line and is not closed within \(Self.longestRecord >> 20) MiB"
            : "the line is longer than \(Self.longestRecord >> 20) MiB")
      case .incomplete:
        try fill()
      case .textAfterQuote where !isLast && !hasWholeLine:
        try fill()
      case .unclosedQuote:
        return faultyLine("a quote opens on this line and is never closed")
      case .textAfterQuote:
        return faultyLine("something other than a delimiter follows a closing quote")
      case .record(let next):
        line = nextLine
        nextLine += 1 + scanner.innerLineFeeds
        text = position..<scanner.textEnd
        position = next
        if text.isEmpty { continue }
        return .record
      }
    }
  }

  private var hasWholeLine: Bool {
    RecordScanner.line(bytes, from: position, to: limit).isWhole
  }

  private var hasQuote: Bool {
    UnsafeBufferPointer(start: buffer + position, count: limit - position).contains(UInt8(ascii: "\""))
  }

  private mutating func faultyLine(_ reason: String) -> Part {
    let (end, next, _) = RecordScanner.line(bytes, from: position, to: limit)
    line = nextLine
    nextLine += 1
    text = position..<end
    position = next
    return .fault(reason)
  }

  /// Moves what is left to the front of the buffer, makes room and reads on.
  private mutating func fill() throws(ConnectorError) {
    let rest = limit - position
    if rest > capacity / 2 {
      let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity * 2)
      larger.update(from: buffer + position, count: rest)
      buffer.deallocate()
      buffer = larger
      capacity *= 2
    } else if position > 0 {
      buffer.update(from: buffer + position, count: rest)
    }
    position = 0
    limit = rest
    let room = UnsafeMutableRawBufferPointer(start: buffer + limit, count: capacity - limit)
    let count = try file.read(into: room)
    limit += count
    isLast = count == 0
  }
}
