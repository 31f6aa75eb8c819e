internal import VisualBasic

/// How one scalar stands to another.
enum Comparison {
  case less, same, greater
  /// A null is neither less nor greater than anything, nor the same.
  case none
}

extension Evaluation {
  /// Compares two scalars as the operators do: texts by their characters, upper case before lower, all else as numbers.
  ///
  /// - Throws: `MDXFailure` where a text is compared with a number that it does not spell.
  func compare(_ left: ScalarValue, _ right: ScalarValue) throws -> Comparison {
    if left.isNull || right.isNull { return .none }
    if case .text(let one) = left, case .text(let other) = right {
      if one == other { return .same }
      return one.unicodeScalars.lexicographicallyPrecedes(other.unicodeScalars) ? .less : .greater
    }
    guard let one = try number(left), let other = try number(right) else { return .none }
    if one == other { return .same }
    return one < other ? .less : one > other ? .greater : .none
  }
}
