/// A calculated member or named set that a statement brings with it.
public struct Definition: Sendable, Hashable {
  /// What is defined.
  public enum Kind: String, Sendable, Hashable {
    /// A calculated member.
    case member = "MEMBER"
    /// A named set.
    case set = "SET"
  }

  /// What is defined.
  public var kind: Kind
  /// Its name: `[Measures].[Margin]`, `[Top Customers]`.
  public var name: CompoundName
  /// What it is.
  ///
  /// A formula in quotes, as the old style has it, is read as if it had none.
  public var formula: MDXExpression
  /// Its properties, in order.
  public var properties: [PropertySetting]
  /// Where it stands, from MEMBER or SET on.
  @NotCompared public var range: SourceRange

  /// Makes a definition.
  ///
  /// - Parameters:
  ///   - kind: what is defined.
  ///   - name: its name.
  ///   - formula: what it is.
  ///   - properties: its properties, in order.
  ///   - range: where it stands.
  public init(
    _ kind: Kind, _ name: CompoundName, as formula: MDXExpression, properties: [PropertySetting] = [],
    range: SourceRange = .none
  ) {
    self.kind = kind
    self.name = name
    self.formula = formula
    self.properties = properties
    self.range = range
  }
}
