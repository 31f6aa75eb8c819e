/// What a value of MariaDB's text protocol becomes in a landing table.
enum MariaDBValue {
  case null
  /// The bytes as they are.
  case bytes
  case text(String)

  /// Reads a value of a column that is declared as a type.
  init(_ bytes: UnsafeBufferPointer<UInt8>, of column: MariaDBColumn, as declared: RequestedTable.ColumnType) {
    switch column.kind {
    case .float: self = Self.float(bytes)
    case .date where declared == .timestamp: self = Self.moment(bytes, suffix: " 00:00:00.000000")
    case .date: self = Self.isZeroDate(bytes) ? .null : .bytes
    case .datetime: self = Self.moment(bytes, suffix: "")
    case .timestamp: self = Self.moment(bytes, suffix: "Z")
    default: self = .bytes
    }
  }

  /// `0000-00-00`, which stands for no date; one whose month or day alone is zero is a mistake of the row.
  private static func isZeroDate(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.count >= 10 && bytes.prefix(10).allSatisfy { $0 == UInt8(ascii: "0") || $0 == UInt8(ascii: "-") }
  }

  /// A moment with six decimals, as the reading of exact moments expects it.
  private static func moment(_ bytes: UnsafeBufferPointer<UInt8>, suffix: String) -> MariaDBValue {
    if isZeroDate(bytes) { return .null }
    var text = String(decoding: bytes, as: UTF8.self)
    if bytes.count >= 19 {
      let decimals = bytes.count > 20 ? bytes.count - 20 : 0
      if decimals == 0 { text += "." }
      text += String(repeating: "0", count: max(0, 6 - decimals))
    }
    return .text(text + suffix)
  }

  /// The shortest text that means the same float: the server gives it as the double next to it.
  private static func float(_ bytes: UnsafeBufferPointer<UInt8>) -> MariaDBValue {
    guard let double = Double(String(decoding: bytes, as: UTF8.self)) else { return .bytes }
    let text = Float(double).description
    return .text(text.hasSuffix(".0") ? String(text.dropLast(2)) : text)
  }
}
