/// A function, method, property or operator of MDX, for people who look around.
public struct FunctionDescription: Sendable, Hashable {
  /// The name.
  public let name: String
  /// What it yields, in a sentence.
  public let summary: String
  /// The forms in which it is written: `Head(<Set>, [<Numeric>])`.
  public let forms: [String]
  /// An expression that uses it.
  public let example: String

  /// Everything that the language has, by name; forms of one name stand together.
  public static let all: [FunctionDescription] = {
    let byName = Dictionary(grouping: FunctionTable.standard.functions) { $0.name.uppercased() }
    return byName.sorted { $0.key < $1.key }.compactMap { _, functions in
      guard let first = functions.first else { return nil }
      return FunctionDescription(
        name: first.name, summary: first.summary,
        forms: functions.flatMap { function in function.overloads.map { $0.signature(of: function.name) } },
        example: first.example)
    }
  }()
}
