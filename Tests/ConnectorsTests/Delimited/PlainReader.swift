/// Reads comma-separated text one character after another, as plainly as can be, to be compared with.
struct PlainReader {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  private static let quote = UInt8(ascii: "\"")
  private static let comma = UInt8(ascii: ",")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  /// The records; one that cannot be read costs its line and counts as `["fault"]`.
  var records: [[String]] {
    var records: [[String]] = []
    var start = 0
    while start < bytes.count {
      if let (fields, next) = record(from: start) {
        records.append(fields)
        start = next
      } else {
        records.append(["fault"])
        start = (bytes[start...].firstIndex(of: Self.lineFeed) ?? bytes.count - 1) + 1
      }
    }
    return records
  }

  private func record(from start: Int) -> (fields: [String], next: Int)? {
    var fields: [String] = []
    var position = start
    while true {
      var field: [UInt8] = []
      if position < bytes.count, bytes[position] == Self.quote {
        position += 1
        while true {
          guard position < bytes.count else { return nil }
          if bytes[position] == Self.quote {
            guard position + 1 < bytes.count, bytes[position + 1] == Self.quote else { break }
            position += 1
          }
          field.append(bytes[position])
          position += 1
        }
        position += 1
      } else {
        while position < bytes.count, bytes[position] != Self.comma, !isLineEnd(at: position) {
          field.append(bytes[position])
          position += 1
        }
      }
      fields.append(String(decoding: field, as: UTF8.self))
      if position == bytes.count { return (fields, position) }
      if bytes[position] == Self.comma {
        position += 1
      } else if isLineEnd(at: position) {
        return (fields, position + (bytes[position] == Self.carriageReturn && position + 1 < bytes.count ? 2 : 1))
      } else {
        return nil
      }
    }
  }

  /// A line feed, or a carriage return right before one or at the very end.
  private func isLineEnd(at position: Int) -> Bool {
    if bytes[position] == Self.lineFeed { return true }
    guard bytes[position] == Self.carriageReturn else { return false }
    return position + 1 == bytes.count || bytes[position + 1] == Self.lineFeed
  }
}
