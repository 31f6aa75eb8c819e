import CubeQuery
import StarSchema

extension MemberValue {
  /// The order of members: null first, then numbers by size, then texts by their characters' codes, the same in every
  /// locale.
  func precedes(_ other: MemberValue) -> Bool {
    if let number = number, let otherNumber = other.number { return number < otherNumber }
    if rank != other.rank { return rank < other.rank }
    return (text ?? "").unicodeScalars.lexicographicallyPrecedes((other.text ?? "").unicodeScalars)
  }

  /// The value as people read it; nil for null.
  var text: String? {
    switch self {
    case .null: nil
    case .integer(let value): String(value)
    case .decimal(let value): value.description
    case .double(let value): String(value)
    case .text(let value), .date(let value), .timestamp(let value): value
    case .boolean(let value): value ? "yes" : "no"
    }
  }

  private var number: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .decimal(let value): value.doubleValue
    case .double(let value): value
    default: nil
    }
  }

  private var rank: Int {
    switch self {
    case .null: 0
    case .boolean: 1
    case .integer, .decimal, .double: 2
    case .text: 3
    case .date: 4
    case .timestamp: 5
    }
  }
}
