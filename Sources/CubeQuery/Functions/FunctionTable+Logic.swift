extension FunctionTable {
  /// Conditions, and what yields true or false.
  static let logic: [Function] = [.iif, .isEmpty, .isIn, .coalesceEmpty, .value, .matches]
}
