extension SQL: ExpressibleByStringInterpolation {
  /// A statement without anything bound in it.
  public init(stringLiteral value: String) {
    self.init(unsafeSQL: value)
  }

  /// A statement from a literal with interpolations.
  public init(stringInterpolation: StringInterpolation) {
    self.init(fragments: stringInterpolation.fragments)
  }

  /// Collects the pieces of an interpolated statement.
  public struct StringInterpolation: StringInterpolationProtocol {
    var fragments: [Fragment] = []

    /// Called by the compiler.
    public init(literalCapacity: Int, interpolationCount: Int) {
      fragments.reserveCapacity(2 * interpolationCount + 1)
    }

    /// The text between two interpolations.
    public mutating func appendLiteral(_ literal: String) {
      if !literal.isEmpty { fragments.append(.text(literal)) }
    }

    /// Binds a value.
    public mutating func appendInterpolation(_ value: some PostgresValue) {
      fragments.append(.bind(BoundValue(value)))
    }

    /// Binds a value, or null.
    public mutating func appendInterpolation<Value: PostgresValue>(_ value: Value?) {
      fragments.append(.bind(BoundValue(value)))
    }

    /// Quotes a name.
    public mutating func appendInterpolation(_ identifier: Identifier) {
      fragments.append(.identifier(identifier))
    }

    /// Splices another piece, with its binds.
    public mutating func appendInterpolation(_ piece: SQL) {
      fragments += piece.fragments
    }

    /// Takes text as it stands: never for anything that came from outside the program.
    public mutating func appendInterpolation(unsafeSQL text: String) {
      fragments.append(.text(text))
    }

    /// A string as a quoted literal in the text, for statements that take no binds (DDL, COPY options).
    ///
    /// It is part of the text and is thus shown in errors: bind what is private.
    public mutating func appendInterpolation(literal text: String) {
      fragments.append(.text(SQL.quoted(literal: text)))
    }
  }

  /// `text` as a string literal that reads the same whatever `standard_conforming_strings` is.
  static func quoted(literal text: String) -> String {
    let doubled = text.unicodeScalars.reduce(into: "") { quoted, scalar in
      if scalar == "'" || scalar == "\\" { quoted.unicodeScalars.append(scalar) }
      quoted.unicodeScalars.append(scalar)
    }
    return text.unicodeScalars.contains("\\") ? " E'\(doubled)'" : "'\(doubled)'"
  }
}
