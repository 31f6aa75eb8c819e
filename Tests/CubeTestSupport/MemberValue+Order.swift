public import CubeQuery
public import StarSchema

extension MemberValue {
  /// Whether this comes before another of its kind: texts by code point, null last.
  public func sortsBefore(_ other: MemberValue) -> Bool {
    switch (self, other) {
    case (.null, _): false
    case (_, .null): true
    case (.integer(let left), .integer(let right)): left < right
    case (.decimal(let left), .decimal(let right)): left.unscaled < right.unscaled
    case (.double(let left), .double(let right)): left < right
    case (.boolean(let left), .boolean(let right)): !left && right
    case (.text(let left), .text(let right)): left.utf8.lexicographicallyPrecedes(right.utf8)
    case (.date(let left), .date(let right)), (.timestamp(let left), .timestamp(let right)): left < right
    default: false
    }
  }

  /// Whether this is let in by a range; null is by none with an end.
  public func lies(in range: CellRequest.Range) -> Bool {
    if range.lower == nil, range.upper == nil { return true }
    guard self != .null else { return false }
    return range.lower.map { !sortsBefore($0) } ?? true && range.upper.map { !$0.sortsBefore(self) } ?? true
  }

  /// The type of a column that holds this; nil for null.
  public var columnType: ColumnType? {
    switch self {
    case .null: nil
    case .integer: .integer
    case .decimal(let value): .decimal(precision: 18, scale: value.scale)
    case .double: .double
    case .text: .text
    case .boolean: .boolean
    case .date: .date
    case .timestamp: .timestamp
    }
  }
}

extension [MemberValue] {
  /// Whether this row comes before another, compared column by column.
  public func sortsBefore(_ other: [MemberValue]) -> Bool {
    lexicographicallyPrecedes(other) { $0.sortsBefore($1) }
  }
}
