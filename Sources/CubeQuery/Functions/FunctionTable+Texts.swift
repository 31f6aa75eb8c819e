extension FunctionTable {
  /// Names and texts.
  static let texts: [Function] = [.name]
}
