/// A number as functions sort by it: what is no number stands right below infinity.
struct SortNumber: Sendable, Comparable {
  private let value: Double
  private let isNumber: Bool

  init(_ value: Double) {
    isNumber = !value.isNaN
    self.value = value.isNaN ? .infinity : value
  }

  static func < (left: SortNumber, right: SortNumber) -> Bool {
    left.value == right.value ? !left.isNumber && right.isNumber : left.value < right.value
  }
}
