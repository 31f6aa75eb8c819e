public import OrderedCollections

extension CubeDefinition {
  /// A member, of the measures or of any hierarchy, whose value is computed by an MDX formula.
  public struct CalculatedMember: Sendable, Hashable {
    /// The value of a property.
    public enum PropertyValue: Sendable, Hashable {
      /// A text as it stands.
      case text(String)
      /// An MDX expression.
      case formula(LocatedText)
    }

    /// The member in MDX with its hierarchy or parent: `[Measures].[Profit]`.
    public var member: LocatedText
    /// The MDX expression that gives its value.
    public var formula: LocatedText
    /// How its values are written, in the Visual Basic format language or by a name such as `Currency`.
    public var format: LocalizedText?
    /// Its place among calculations that meet in a cell: higher ones are computed from lower ones.
    public var solveOrder: Int?
    /// Whether tools offer it; questions may use it all the same.
    public var isVisible: Bool
    /// What people call it, when that is not its name.
    public var caption: LocalizedText?
    /// What it is, for the documentation.
    public var description: LocalizedText?
    /// Further properties by name; `FORMAT_STRING` as a formula writes each cell by its own format.
    public var properties: OrderedDictionary<String, PropertyValue>

    /// A calculated member.
    public init(member: LocatedText, formula: LocatedText) {
      self.member = member
      self.formula = formula
      self.format = nil
      self.solveOrder = nil
      self.isVisible = true
      self.caption = nil
      self.description = nil
      self.properties = [:]
    }
  }
}
