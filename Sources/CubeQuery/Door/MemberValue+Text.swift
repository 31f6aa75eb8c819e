internal import StarSchema

extension MemberValue {
  /// The value as text, the way a question writes it; nil for null.
  public var text: String? {
    switch self {
    case .null: nil
    case .integer(let number): String(number)
    case .decimal(let number): number.description
    case .double(let number): number.description
    case .text(let text), .date(let text): text
    case .timestamp(let moment): Self.spoken(moment)
    case .boolean(let truth): truth ? "true" : "false"
    }
  }

  /// `1997-01-01T00:00:00.000000Z` as `1997-01-01 00:00:00`, with a fraction of the second where there is one.
  private static func spoken(_ moment: String) -> String {
    var text = moment.replacing("T", with: " ")
    if text.last == "Z" { text.removeLast() }
    guard text.contains(".") else { return text }
    while text.last == "0" { text.removeLast() }
    if text.last == "." { text.removeLast() }
    return text
  }

  /// Whether members with this value come before those with the other: numbers by size, texts by letters and only then
  /// by case, null last.
  public func precedes(_ other: MemberValue) -> Bool {
    switch (self, other) {
    case (.null, _): return false
    case (_, .null): return true
    case (.integer(let left), .integer(let right)): return left < right
    case (.boolean(let left), .boolean(let right)): return !left && right
    case (.text(let left), .text(let right)):
      let (foldedLeft, foldedRight) = (left.lowercased(), right.lowercased())
      return foldedLeft == foldedRight ? left < right : foldedLeft < foldedRight
    case (.date(let left), .date(let right)), (.timestamp(let left), .timestamp(let right)): return left < right
    case (.decimal(let left), .decimal(let right)) where left.scale == right.scale:
      return left.unscaled < right.unscaled
    default:
      if let left = number, let right = other.number { return left < right }
      return kindRank < other.kindRank
    }
  }

  private var number: Double? {
    switch self {
    case .integer(let number): Double(number)
    case .decimal(let number): number.doubleValue
    case .double(let number): number
    default: nil
    }
  }

  private var kindRank: Int {
    switch self {
    case .integer, .decimal, .double: 0
    case .boolean: 1
    case .date: 2
    case .timestamp: 3
    case .text: 4
    case .null: 5
    }
  }
}

extension [MemberValue] {
  /// Compares place by place; the shorter first when one begins with the other.
  public func precedes(_ other: [MemberValue]) -> Bool {
    for (left, right) in zip(self, other) where left != right {
      if left.precedes(right) { return true }
      if right.precedes(left) { return false }
    }
    return count < other.count
  }
}
