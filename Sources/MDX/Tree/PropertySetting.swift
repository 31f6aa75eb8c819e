/// A property given to a calculated member or named set: `FORMAT_STRING = "0.0%"`.
public struct PropertySetting: Sendable, Hashable {
  /// The property's name as written.
  public var property: Name
  /// Its value, an expression.
  public var value: MDXExpression

  /// Makes a setting.
  ///
  /// - Parameters:
  ///   - property: the property's name.
  ///   - value: its value.
  public init(_ property: Name, _ value: MDXExpression) {
    self.property = property
    self.value = value
  }
}
