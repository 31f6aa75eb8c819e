/// A type that can be read from the server's text form.
public protocol PostgresDecodable: Sendable {
  /// The value, or nil when the text is something else.
  ///
  /// - Parameter postgresText: UTF-8, without a NUL at its end.
  init?(postgresText: UnsafeBufferPointer<UInt8>)
  /// The type as an error names it, with its article.
  static var postgresName: String { get }
  /// What null is read as; nil where null is an error.
  static var postgresNull: Self? { get }
}

extension PostgresDecodable {
  /// Null is an error, unless said otherwise.
  public static var postgresNull: Self? { nil }
}

extension Optional: PostgresDecodable where Wrapped: PostgresDecodable {
  /// Reads the wrapped type.
  public init?(postgresText: UnsafeBufferPointer<UInt8>) {
    guard let value = Wrapped(postgresText: postgresText) else { return nil }
    self = .some(value)
  }

  /// The name of the wrapped type.
  public static var postgresName: String { Wrapped.postgresName }
  /// Null is nil.
  public static var postgresNull: Self? { .some(nil) }
}
