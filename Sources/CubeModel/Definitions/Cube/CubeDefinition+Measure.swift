public import OrderedCollections
public import StarSchema

extension CubeDefinition {
  /// Something that is measured.
  public struct Measure: Sendable, Hashable {
    /// How it comes about.
    public enum Kind: Sendable, Hashable {
      /// An aggregate over a column; `column` is nil for a count of rows. For a distinct count `column` is a role's
      /// name or a key or measure column.
      case aggregate(Aggregate, column: String?)
      /// The mean of a column over the rows in which it is not null.
      case average(column: String)
      /// The column's sum within a member of the finest level of time, put together otherwise along time.
      case overTime(TimeAggregate, column: String)
      /// Arithmetic over other measures, computed cell by cell, totals included.
      case formula(Formula)
    }

    /// How the sums of the finest members of time become one value (semi-additive measures).
    public enum TimeAggregate: String, Sendable, Hashable, CaseIterable {
      /// The last one that is not null.
      case lastNonEmpty = "last non-empty"
      /// The first one that is not null.
      case firstNonEmpty = "first non-empty"
      /// The mean of those that are not null.
      case averageOfChildren = "average of children"
    }

    /// How it comes about.
    public var kind: Kind
    /// The cube's star that it is over; nil for the first, and for a formula.
    public var star: String?
    /// What people call it.
    public var caption: LocalizedText
    /// How it is counted, for the documentation and the "how counted" of pages.
    public var description: LocalizedText?
    /// Who answers for it; nil for the cube's owner.
    public var owner: LocalizedText?
    /// How pages write its values: that of `formatText` if pages know it, else whole numbers.
    public var format: NumberFormat
    /// The format as it is written, in the Visual Basic format language or by a name such as `Currency`; nil for none.
    public var formatText: LocalizedText?
    /// What it is where a dimension does not touch its star; nil for what the cube says.
    public var unrelated: Unrelated?
    /// Whether tools offer it; questions may use it all the same.
    public var isVisible: Bool
    /// Further properties of the member that it is in MDX, by name.
    public var properties: OrderedDictionary<String, String>

    /// A measure.
    public init(
      kind: Kind, star: String? = nil, caption: LocalizedText, description: LocalizedText? = nil, format: NumberFormat,
      formatText: LocalizedText? = nil
    ) {
      self.kind = kind
      self.star = star
      self.caption = caption
      self.description = description
      self.owner = nil
      self.format = format
      self.formatText = formatText
      self.unrelated = nil
      self.isVisible = true
      self.properties = [:]
    }
  }
}
