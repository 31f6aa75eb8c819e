internal import VisualBasic

/// A value as functions sort by it: nothing is lowest, texts are alike in upper and lower case.
///
/// Values of different kinds are ordered by their kind: truths, numbers, dates, texts.
enum SortValue: Sendable, Comparable {
  case nothing
  case truth(Int)
  case number(SortNumber)
  case moment(DateTime)
  case text(String)

  init(_ value: ScalarValue) {
    switch value {
    case .null: self = .nothing
    case .boolean(let truth): self = .truth(truth ? 1 : 0)
    case .text(let text): self = .text(text.lowercased())
    case .date(let date): self = .moment(date)
    case .integer, .decimal, .number: self = .number(SortNumber(value.number ?? 0))
    }
  }

  /// Orders places by their values; equal ones stay in their order.
  static func order(_ values: [SortValue], descending: Bool) -> [Int] {
    values.indices.sorted { left, right in
      if values[left] == values[right] { return left < right }
      return descending ? values[right] < values[left] : values[left] < values[right]
    }
  }
}
