/// Why a function has no value.
public struct ScalarFunctionError: Error, Sendable, Hashable {
  /// What kind of mistake it is.
  public enum Kind: Sendable, Hashable {
    /// Too few or too many arguments.
    case count
    /// An argument that is nothing of what the function takes.
    case type
    /// An argument of the right kind out of the range of the function.
    case range
    /// A computation that found no result.
    case noResult
  }

  /// What kind of mistake it is.
  public let kind: Kind
  /// The function's name.
  public let function: String
  private let problem: String

  init(kind: Kind, function: String, problem: String) {
    self.kind = kind
    self.function = function
    self.problem = problem
  }
}

extension ScalarFunctionError: CustomStringConvertible {
  /// The mistake in a sentence, after the function's name.
  public var description: String {
    switch kind {
    case .count: "\(function) \(problem)."
    case .type, .range, .noResult: "\(function): \(problem)"
    }
  }
}
