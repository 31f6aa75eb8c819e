extension FunctionTable {
  /// Periods.
  static let time: [Function] = []
}
