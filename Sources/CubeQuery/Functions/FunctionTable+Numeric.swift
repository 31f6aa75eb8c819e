extension FunctionTable {
  /// What yields numbers from sets.
  static let numeric: [Function] = [.aggregate, .sum]
}
