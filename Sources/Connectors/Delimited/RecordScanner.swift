#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Finds where a record of a delimited file and its fields begin and end (RFC 4180, LF as well as CRLF).
///
/// It looks at each byte once, keeps offsets only, and copies nothing. A quote inside a field that does not begin with
/// one is an ordinary character.
struct RecordScanner {
  /// Where a field stands in the buffer, quotes left out.
  struct Field {
    var start: Int
    var end: Int
    var isQuoted: Bool
    /// Whether quotes inside stand doubled.
    var hasDoubledQuotes: Bool
  }

  /// What a scan came to.
  enum Outcome: Equatable {
    /// A record; the next one begins at `next`.
    case record(next: Int)
    /// The record goes on behind the buffer.
    case incomplete
    /// A quote is never closed.
    case unclosedQuote
    /// Something stands between a closing quote and the next delimiter.
    case textAfterQuote
  }

  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  let delimiter: UInt8
  /// The fields of the last record.
  private(set) var fields: [Field] = []
  /// Where the last record's text ends, its line end left out.
  private(set) var textEnd = 0
  /// The line feeds inside quoted fields of the last record.
  private(set) var innerLineFeeds = 0

  init(delimiter: UInt8) {
    self.delimiter = delimiter
  }

  /// Scans the record that begins at `start`; `limit` is the end of what has been read, and of all when `isLast`.
  mutating func scan(_ bytes: UnsafePointer<UInt8>, from start: Int, to limit: Int, isLast: Bool) -> Outcome {
    fields.removeAll(keepingCapacity: true)
    innerLineFeeds = 0
    var position = start
    while true {
      guard position < limit else {
        guard isLast else { return .incomplete }
        fields.append(Field(start: position, end: position, isQuoted: false, hasDoubledQuotes: false))
        textEnd = position
        return .record(next: position)
      }
      if bytes[position] == Self.quote {
        var hasDoubledQuotes = false
        guard
          let close = closingQuote(bytes, from: position + 1, to: limit, isLast: isLast, doubled: &hasDoubledQuotes)
        else { return isLast ? .unclosedQuote : .incomplete }
        fields.append(Field(start: position + 1, end: close, isQuoted: true, hasDoubledQuotes: hasDoubledQuotes))
        innerLineFeeds += lineFeeds(bytes, from: position + 1, to: close)
        position = close + 1
        guard position < limit else {
          textEnd = position
          return .record(next: position)
        }
        if bytes[position] == delimiter {
          position += 1
          continue
        }
        guard let next = lineEnd(bytes, at: position, to: limit, isLast: isLast) else {
          return isLast || position + 1 < limit || bytes[position] != Self.carriageReturn
            ? .textAfterQuote : .incomplete
        }
        textEnd = position
        return .record(next: next)
      }
      var end = position
      while end < limit, bytes[end] != delimiter, bytes[end] != Self.lineFeed { end += 1 }
      guard end < limit || isLast else { return .incomplete }
      if end < limit, bytes[end] == delimiter {
        fields.append(Field(start: position, end: end, isQuoted: false, hasDoubledQuotes: false))
        position = end + 1
        continue
      }
      let next = min(end + 1, limit)
      if end > position, bytes[end - 1] == Self.carriageReturn { end -= 1 }
      fields.append(Field(start: position, end: end, isQuoted: false, hasDoubledQuotes: false))
      textEnd = end
      return .record(next: next)
    }
  }

  /// Where the line that holds `start` ends and the next one begins, and whether a line feed ends it.
  static func line(
    _ bytes: UnsafePointer<UInt8>, from start: Int, to limit: Int
  ) -> (end: Int, next: Int, isWhole: Bool) {
    var end = limit
    var next = limit
    var isWhole = false
    if let found = memchr(bytes + start, Int32(lineFeed), limit - start) {
      end = UnsafeRawPointer(found) - UnsafeRawPointer(bytes)
      next = end + 1
      isWhole = true
    }
    if end > start, bytes[end - 1] == carriageReturn { end -= 1 }
    return (end, next, isWhole)
  }

  private func closingQuote(
    _ bytes: UnsafePointer<UInt8>, from start: Int, to limit: Int, isLast: Bool, doubled: inout Bool
  ) -> Int? {
    var position = start
    while position < limit, let found = memchr(bytes + position, Int32(Self.quote), limit - position) {
      let quote = UnsafeRawPointer(found) - UnsafeRawPointer(bytes)
      guard quote + 1 < limit else { return isLast ? quote : nil }
      if bytes[quote + 1] != Self.quote { return quote }
      doubled = true
      position = quote + 2
    }
    return nil
  }

  private func lineEnd(_ bytes: UnsafePointer<UInt8>, at position: Int, to limit: Int, isLast: Bool) -> Int? {
    if bytes[position] == Self.lineFeed { return position + 1 }
    guard bytes[position] == Self.carriageReturn else { return nil }
    if position + 1 == limit { return isLast ? limit : nil }
    return bytes[position + 1] == Self.lineFeed ? position + 2 : nil
  }

  private func lineFeeds(_ bytes: UnsafePointer<UInt8>, from start: Int, to end: Int) -> Int {
    var count = 0
    var position = start
    while position < end, let found = memchr(bytes + position, Int32(Self.lineFeed), end - position) {
      count += 1
      position = UnsafeRawPointer(found) - UnsafeRawPointer(bytes) + 1
    }
    return count
  }
}
