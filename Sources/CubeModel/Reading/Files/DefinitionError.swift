/// All mistakes of the definitions, in order of their places; never without one.
public struct DefinitionError: Error, Sendable, Hashable {
  /// The mistakes by file, line and column.
  public let mistakes: [DefinitionMistake]

  init(_ mistakes: some Collection<DefinitionMistake>) {
    self.mistakes = Set(mistakes).sorted { ($0.place, $0.sentence) < ($1.place, $1.sentence) }
  }
}

extension DefinitionError: CustomStringConvertible {
  /// The mistakes, one a line.
  public var description: String {
    mistakes.map(\.description).joined(separator: "\n")
  }
}
