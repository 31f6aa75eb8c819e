extension FunctionTable {
  /// What yields sets.
  static let sets: [Function] = [.crossjoin, .filter]
}
