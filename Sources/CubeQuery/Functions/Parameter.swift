/// An argument that an overload takes.
struct Parameter: Sendable {
  /// What an argument can be.
  enum Kind: Sendable, Hashable {
    case dimension, hierarchy, level, member, tuple, set
    case number, integer, text, boolean, date
    /// Any scalar.
    case value
    /// One of some words, upper case.
    case flag([String])
  }

  /// What stands for an argument that is not given.
  enum Default: Sendable, Hashable {
    /// Nothing: the function asks whether it is there.
    case nothing
    /// The value of the cell at the current members.
    case cell
    /// The current member of the cube's first time hierarchy.
    case currentTime
  }

  /// What is taken; all else is converted to it, or is a mistake.
  var kind: Kind
  /// Where it is computed for each tuple of a set: the position of that set among the arguments.
  var each: Int?
  /// Whether the call may do without it, or leave it empty between commas.
  var isOptional = false
  /// What is taken in its place then.
  var fallback = Default.nothing
  /// Whether it may be repeated without end; only the last one.
  var isRepeated = false

  /// Whether it is one of some words.
  var isFlag: Bool {
    if case .flag = kind { true } else { false }
  }

  static let dimension = Parameter(kind: .dimension)
  static let hierarchy = Parameter(kind: .hierarchy)
  static let level = Parameter(kind: .level)
  static let member = Parameter(kind: .member)
  static let tuple = Parameter(kind: .tuple)
  static let set = Parameter(kind: .set)
  static let number = Parameter(kind: .number)
  /// A number taken without its fraction.
  static let integer = Parameter(kind: .integer)
  static let text = Parameter(kind: .text)
  static let boolean = Parameter(kind: .boolean)
  static let date = Parameter(kind: .date)
  /// Any scalar.
  static let value = Parameter(kind: .value)

  /// One of some words; optional ones may be left out.
  static func flag(_ words: String...) -> Parameter { Parameter(kind: .flag(words)) }

  /// An argument computed for each tuple of the set at `position`.
  static func each(_ parameter: Parameter, of position: Int = 0) -> Parameter {
    var parameter = parameter
    parameter.each = position
    return parameter
  }

  /// An argument that the call may do without.
  static func optional(_ parameter: Parameter, default fallback: Default = .nothing) -> Parameter {
    var parameter = parameter
    parameter.isOptional = true
    parameter.fallback = fallback
    return parameter
  }

  /// An argument that may stand any number of times from here on, also not at all where it is optional.
  static func repeated(_ parameter: Parameter) -> Parameter {
    var parameter = parameter
    parameter.isRepeated = true
    return parameter
  }

  /// The parameter in a signature: `<Set>`, `[<Numeric>]`, `ASC | DESC`.
  var signature: String {
    let word =
      switch kind {
      case .dimension: "<Dimension>"
      case .hierarchy: "<Hierarchy>"
      case .level: "<Level>"
      case .member: "<Member>"
      case .tuple: "<Tuple>"
      case .set: "<Set>"
      case .number: "<Numeric>"
      case .integer: "<Integer>"
      case .text: "<String>"
      case .boolean: "<Logical>"
      case .date: "<Date>"
      case .value: "<Value>"
      case .flag(let words): words.joined(separator: " | ")
      }
    let all = isRepeated ? word + ", …" : word
    return isOptional ? "[\(all)]" : all
  }
}
