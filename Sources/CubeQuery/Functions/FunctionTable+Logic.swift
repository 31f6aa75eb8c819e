extension FunctionTable {
  /// Conditions, and what yields true or false.
  static let logic: [Function] = [.iif, .isEmpty, .coalesceEmpty, .value, .matches]
}
