extension CubeDefinition {
  /// A set that questions may name.
  public struct NamedSet: Sendable, Hashable {
    /// The name, without brackets, at its place.
    public var name: LocatedText
    /// The MDX expression that gives the set.
    public var formula: LocatedText
    /// What people call it, when that is not its name.
    public var caption: LocalizedText?
    /// What it is, for the documentation.
    public var description: LocalizedText?

    /// A named set.
    public init(
      name: LocatedText, formula: LocatedText, caption: LocalizedText? = nil, description: LocalizedText? = nil
    ) {
      self.name = name
      self.formula = formula
      self.caption = caption
      self.description = description
    }
  }
}
