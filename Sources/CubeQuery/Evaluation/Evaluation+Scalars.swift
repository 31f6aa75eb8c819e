internal import VisualBasic

/// Scalars as numbers and truths.
extension Evaluation {
  /// The number that a scalar is, for arithmetic; nil for null.
  func number(_ value: ScalarValue) throws -> Double? {
    switch value {
    case .null: return nil
    case .boolean(let truth): return truth ? 1 : 0
    case .date(let date): return date.serial
    case .text(let text):
      guard let number = Double(text) else {
        throw MDXFailure(.type, "a number is needed, and a text is no number")
      }
      return number
    case .integer, .decimal, .number: return value.number
    }
  }

  /// Whether a scalar holds; null does not, numbers but 0 do.
  func isTrue(_ value: ScalarValue) throws -> Bool {
    switch value {
    case .null: return false
    case .boolean(let truth): return truth
    case .integer, .decimal, .number: return value.number.map { $0 != 0 } ?? false
    case .text, .date:
      throw MDXFailure(.type, "true or false is needed, and \(value.kind?.phrase ?? "this") is neither")
    }
  }
}
