extension FunctionTable {
  /// Conditions, and what yields true or false.
  static let logic: [Function] = [.iif, .isEmpty, .nullValue, .error, .coalesceEmpty, .value, .matches]
}
