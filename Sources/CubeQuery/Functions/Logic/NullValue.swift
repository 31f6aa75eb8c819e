internal import VisualBasic

extension Function {
  static let nullValue = Function(
    "NullValue", "Null.", "NullValue()", .scalar(.call, [], .value) { _ in .null })
}
