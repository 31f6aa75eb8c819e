internal import VisualBasic

/// What documentation tells of a function, method, property or operator of MDX.
public struct MDXFunctionReference: Sendable, Hashable {
  /// One way of writing a call.
  public struct Form: Sendable, Hashable {
    /// The call with the kinds of its arguments: `Filter(<Set>, <Logical>)`.
    public let signature: String
    /// The kind of what it yields: `<Set>`.
    public let result: String
  }

  /// The name in mixed case; case does not matter in a statement.
  public let name: String
  /// What it yields, in a sentence.
  public let summary: String
  /// The ways of writing a call, the preferred first.
  public let forms: [Form]
  /// An expression over FoodMart's cube Sales.
  public let example: String
  /// Whether it is one of Visual Basic's or Excel's functions, which see scalars alone.
  public let isVisualBasic: Bool

  /// The functions of the language, those of one name after each other: operators first, then by name.
  public static let all: [MDXFunctionReference] = {
    let own =
      FunctionTable.operators + FunctionTable.navigation + FunctionTable.sets + FunctionTable.numeric
      + FunctionTable.logic + FunctionTable.texts + FunctionTable.time + FunctionTable.context
    let references =
      own.map { MDXFunctionReference($0, isVisualBasic: false) }
      + FunctionTable.visualBasic.map { MDXFunctionReference($0, isVisualBasic: true) }
    return references.enumerated()
      .sorted { ($0.element.order, $0.offset) < ($1.element.order, $1.offset) }
      .map(\.element)
  }()

  /// The functions of a name, in upper or lower case; several where it stands for what differs in kind.
  public static func named(_ name: String) -> [MDXFunctionReference] {
    all.filter { $0.name.lowercased() == name.lowercased() }
  }

  private init(_ function: Function, isVisualBasic: Bool) {
    name = function.name
    summary = function.summary
    forms = function.overloads.map { Form(signature: $0.signature(of: function.name), result: $0.resultWord) }
    example = function.example
    self.isVisualBasic = isVisualBasic
  }

  private var order: String {
    (name.first?.isLetter == true ? "b" : "a") + name.uppercased()
  }
}
