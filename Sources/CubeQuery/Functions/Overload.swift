internal import VisualBasic

/// One form in which a function can be called: its syntax, its arguments, its result and what it does.
struct Overload: Sendable {
  /// How a call is written.
  enum Syntax: Sendable, Hashable {
    /// `F(a, b)`.
    case call
    /// `a.F(b)`.
    case method
    /// `a.F`.
    case property
    /// `a F b`.
    case infix
    /// `F a`.
    case prefix
  }

  /// What it does, by the kind of what it yields.
  enum Body: Sendable {
    case scalar(@Sendable (Call) throws -> ScalarValue)
    case member(@Sendable (Call) throws -> Member?)
    case tuple(@Sendable (Call) throws -> [Member]?)
    case set(@Sendable (Call) throws -> TupleSet)
    case level(@Sendable (Call) throws -> LevelPlace?)
    case hierarchy(@Sendable (Call) throws -> Int)
    case dimension(@Sendable (Call) throws -> Int)
  }

  /// Which current members a function looks at by itself, besides through its arguments.
  enum Context: Sendable, Hashable {
    case nothing
    /// Those of the hierarchies of its first argument.
    case own
    /// Any.
    case everything
  }

  /// Computes the type of a result from the arguments' types, or says what does not fit.
  typealias Typing = @Sendable ([ExpressionType], CubeScope) throws(TypeMistake) -> ExpressionType
  /// Tells which members a result may have, by the arguments as bound; nil where nothing can be said.
  typealias Bounding = @Sendable (Reach, Space, [any Node]) -> Bound?

  /// Puts another expression in the place of a call when it is bound; nil leaves the call.
  typealias Expanding = @Sendable (Binder, [any Node]) throws -> (any Node)?

  /// Notes the cells that a call may read, by the arguments as bound.
  typealias Reaching = @Sendable (Reach, Space, [any Node]) -> Void

  let syntax: Syntax
  let parameters: [Parameter]
  let typing: Typing
  let body: Body
  /// What the plan is told in place of what it finds out by itself.
  let bounding: Bounding?
  /// The current members on which the result hangs besides through the arguments.
  let context: Context
  /// What notes the cells that a call may read, in place of what the plan finds out by itself.
  let reaching: Reaching?
  /// Whether the function reads cells by itself, besides through its arguments.
  let readsCells: Bool
  /// The kind of the result as documented.
  let resultWord: String
  /// What stands in place of a call where that is known when it is bound.
  private(set) var expanding: Expanding?
  /// What documentation writes in place of the parameters, where these would be many.
  private var written: String?
}

extension Overload {
  /// A number, text, date or truth.
  ///
  /// - Parameters:
  ///   - kind: what it yields, known or `.value`.
  ///   - readsCells: whether it reads cells by itself.
  ///   - looksAt: which current members it looks at by itself.
  static func scalar(
    _ syntax: Syntax, _ parameters: [Parameter], _ kind: ScalarKind, readsCells: Bool = false,
    looksAt: Context = .nothing, reaching: Reaching? = nil, body: @escaping @Sendable (Call) throws -> ScalarValue
  ) -> Overload {
    Overload(
      syntax, parameters, { _, _ throws(TypeMistake) in .scalar(kind) }, .scalar(body), nil, looksAt, readsCells,
      ExpressionType.scalar(kind).word, reaching: reaching)
  }

  /// A member of the hierarchy of an argument.
  static func member(
    _ syntax: Syntax, _ parameters: [Parameter], of argument: Int = 0, looksAt: Context = .nothing,
    bound: Bounding? = nil, body: @escaping @Sendable (Call) throws -> Member?
  ) -> Overload {
    Overload(
      syntax, parameters,
      { types, _ throws(TypeMistake) in .member(types.indices.contains(argument) ? types[argument].soleHierarchy : nil)
      },
      .member(body), bound, looksAt, false, ExpressionType.member(nil).word)
  }

  /// A tuple over the hierarchies of an argument.
  static func tuple(
    _ syntax: Syntax, _ parameters: [Parameter], of argument: Int = 0, looksAt: Context = .nothing,
    bound: Bounding? = nil, body: @escaping @Sendable (Call) throws -> [Member]?
  ) -> Overload {
    Overload(
      syntax, parameters, { types, _ throws(TypeMistake) in .tuple(types[argument].asSetOrTuple) },
      .tuple(body), bound, looksAt, false, ExpressionType.tuple(nil).word)
  }

  /// A set over the hierarchies of an argument.
  static func set(
    _ syntax: Syntax, _ parameters: [Parameter], like argument: Int = 0, looksAt: Context = .nothing,
    readsCells: Bool = false, bound: Bounding? = nil, reaching: Reaching? = nil,
    body: @escaping @Sendable (Call) throws -> TupleSet
  ) -> Overload {
    Overload(
      syntax, parameters, { types, _ throws(TypeMistake) in .set(types[argument].asSetOrTuple) },
      .set(body), bound, looksAt, readsCells, ExpressionType.set(nil).word,
      reaching: reaching)
  }

  /// A set whose hierarchies are computed from the arguments' types.
  static func set(
    _ syntax: Syntax, _ parameters: [Parameter], type: @escaping Typing, looksAt: Context = .nothing,
    readsCells: Bool = false, bound: Bounding? = nil, reaching: Reaching? = nil,
    body: @escaping @Sendable (Call) throws -> TupleSet
  ) -> Overload {
    Overload(
      syntax, parameters, type, .set(body), bound, looksAt, readsCells, ExpressionType.set(nil).word,
      reaching: reaching)
  }

  /// Anything, its type computed from the arguments' types; the body must yield what the type says.
  static func any(
    _ syntax: Syntax, _ parameters: [Parameter], type: @escaping Typing, looksAt: Context = .nothing,
    readsCells: Bool = false, bound: Bounding? = nil, body: Body
  ) -> Overload {
    Overload(syntax, parameters, type, body, bound, looksAt, readsCells, body.word)
  }

  /// A level of the hierarchy of an argument.
  static func level(
    _ syntax: Syntax, _ parameters: [Parameter], of argument: Int = 0, looksAt: Context = .nothing,
    body: @escaping @Sendable (Call) throws -> LevelPlace?
  ) -> Overload {
    Overload(
      syntax, parameters,
      { types, _ throws(TypeMistake) in .level(types.indices.contains(argument) ? types[argument].soleHierarchy : nil)
      },
      .level(body), nil, looksAt, false, ExpressionType.level(nil).word)
  }

  /// A hierarchy: that of an argument.
  static func hierarchy(
    _ syntax: Syntax, _ parameters: [Parameter], of argument: Int = 0,
    body: @escaping @Sendable (Call) throws -> Int
  ) -> Overload {
    Overload(
      syntax, parameters,
      { types, _ throws(TypeMistake) in
        .hierarchy(types.indices.contains(argument) ? types[argument].soleHierarchy : nil)
      },
      .hierarchy(body), nil, .nothing, false, ExpressionType.hierarchy(nil).word)
  }

  /// A dimension, by its first hierarchy.
  static func dimension(
    _ syntax: Syntax, _ parameters: [Parameter], type: @escaping Typing,
    body: @escaping @Sendable (Call) throws -> Int
  ) -> Overload {
    Overload(
      syntax, parameters, type, .dimension(body), nil, .nothing, false, ExpressionType.dimension([]).word)
  }

  private init(
    _ syntax: Syntax, _ parameters: [Parameter], _ typing: @escaping Typing, _ body: Body, _ bounding: Bounding?,
    _ context: Context, _ readsCells: Bool, _ resultWord: String,
    reaching: Reaching? = nil
  ) {
    self.syntax = syntax
    self.parameters = parameters
    self.typing = typing
    self.body = body
    self.bounding = bounding
    self.context = context
    self.reaching = reaching
    self.readsCells = readsCells
    self.resultWord = resultWord
  }

  /// The same form, with what may be put in the place of a call when it is bound.
  func expanding(_ expand: @escaping Expanding) -> Overload {
    var overload = self
    overload.expanding = expand
    return overload
  }

  /// The same form, with what documentation writes in place of its parameters.
  func written(as parameters: String) -> Overload {
    var overload = self
    overload.written = parameters
    return overload
  }

  /// How a call is written: `Filter(<Set>, <Logical>)`.
  func signature(of name: String) -> String {
    if let written { return "\(name)(\(written))" }
    let words = parameters.map(\.signature)
    switch syntax {
    case .call: return "\(name)(\(words.joined(separator: ", ")))"
    case .method: return "\(words.first ?? "").\(name)(\(words.dropFirst().joined(separator: ", ")))"
    case .property: return words.isEmpty ? name : "\(words[0]).\(name)"
    case .infix: return "\(words.first ?? "") \(name) \(words.last ?? "")"
    case .prefix: return "\(name) \(words.first ?? "")"
    }
  }
}

extension Overload.Body {
  fileprivate var word: String {
    switch self {
    case .scalar: ExpressionType.scalar(.value).word
    case .member: ExpressionType.member(nil).word
    case .tuple: ExpressionType.tuple(nil).word
    case .set: ExpressionType.set(nil).word
    case .level: ExpressionType.level(nil).word
    case .hierarchy: ExpressionType.hierarchy(nil).word
    case .dimension: ExpressionType.dimension([]).word
    }
  }
}

extension ExpressionType {
  /// The one hierarchy that the thing is of; nil where there are several or none is known.
  var soleHierarchy: Int? {
    switch self {
    case .member(let hierarchy), .level(let hierarchy), .hierarchy(let hierarchy): hierarchy
    case .tuple(let hierarchies), .set(let hierarchies): hierarchies?.count == 1 ? hierarchies?.first : nil
    case .dimension(let hierarchies): hierarchies.first
    case .scalar, .flag, .null: nil
    }
  }

  /// The hierarchies of the thing taken as a tuple or set; nil where they are not known.
  var asSetOrTuple: [Int]? {
    switch self {
    case .tuple(let hierarchies), .set(let hierarchies): hierarchies
    default: soleHierarchy.map { [$0] }
    }
  }
}
