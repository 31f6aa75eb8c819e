/// What a function takes at one place.
public struct FunctionParameter: Sendable, Hashable {
  /// The name in documentation and messages: `start`.
  public let name: String
  /// What it takes; other kinds are converted where that has a meaning.
  public let kind: ScalarKind
  /// Whether it may be left out.
  public private(set) var isOptional = false
  /// Whether it may be given any number of times; only the last parameter does.
  public private(set) var repeats = false
  /// Whether the function is asked with null; a function that is not has the value null where one argument is null.
  public private(set) var acceptsNull = false

  init(_ name: String, _ kind: ScalarKind) {
    self.name = name
    self.kind = kind
  }

  static func number(_ name: String) -> Self { Self(name, .number) }
  static func integer(_ name: String) -> Self { Self(name, .integer) }
  static func text(_ name: String) -> Self { Self(name, .text) }
  static func boolean(_ name: String) -> Self { Self(name, .boolean) }
  static func date(_ name: String) -> Self { Self(name, .date) }
  static func value(_ name: String) -> Self { Self(name, .value) }

  var optional: Self {
    var parameter = self
    parameter.isOptional = true
    return parameter
  }

  var repeated: Self {
    var parameter = self
    parameter.repeats = true
    return parameter
  }

  var orNull: Self {
    var parameter = self
    parameter.acceptsNull = true
    return parameter
  }
}
