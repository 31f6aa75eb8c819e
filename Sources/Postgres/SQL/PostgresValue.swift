/// A value that can be bound in a statement.
///
/// Numbers and booleans are sent with their type, strings without one, so that a string fits wherever a quoted literal
/// would (a date, a numeric, an enum); where the server cannot tell (`jsonb_build_object`), write `\(value)::text`.
public protocol PostgresValue: Sendable {
  /// The type that the server is told.
  static var postgresType: PostgresType { get }
  /// The text form as the server reads it; nil is null.
  var postgresText: String? { get }
}

/// A value that can be an element of a bound array.
public protocol PostgresArrayElement: PostgresValue {
  /// The type of an array of such values.
  static var postgresArrayType: PostgresType { get }
}

extension Optional: PostgresValue where Wrapped: PostgresValue {
  /// The type of the wrapped value.
  public static var postgresType: PostgresType { Wrapped.postgresType }
  /// The text of the wrapped value; nil is null.
  public var postgresText: String? { flatMap(\.postgresText) }
}

extension Optional: PostgresArrayElement where Wrapped: PostgresArrayElement {
  /// The array type of the wrapped value.
  public static var postgresArrayType: PostgresType { Wrapped.postgresArrayType }
}

extension Array: PostgresValue where Element: PostgresArrayElement {
  /// The array type of the elements.
  public static var postgresType: PostgresType { Element.postgresArrayType }

  /// An array literal, every element quoted: `{"a","b",NULL}`.
  public var postgresText: String? {
    var literal = "{"
    for (index, element) in enumerated() {
      if index > 0 { literal += "," }
      guard let text = element.postgresText else {
        literal += "NULL"
        continue
      }
      literal += "\""
      for scalar in text.unicodeScalars {
        if scalar == "\"" || scalar == "\\" { literal += "\\" }
        literal.unicodeScalars.append(scalar)
      }
      literal += "\""
    }
    return literal + "}"
  }
}
