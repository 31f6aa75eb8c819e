/// What came when a line was asked for.
enum InputLine: Sendable, Equatable {
  /// A line, without its end.
  case text(String)
  /// Ctrl-C: what was begun is forgotten.
  case interrupted
  /// There is no more.
  case end
}
