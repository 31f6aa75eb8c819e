public import OrderedCollections
public import StarSchema

/// What is asked: a star's dimensions under the names that people use, and measures over its columns.
public struct CubeDefinition: Sendable, Hashable {
  /// A dimension of the cube.
  public struct DimensionUse: Sendable, Hashable {
    /// Which version of a versioned dimension's member the facts are shown under.
    public enum Version: String, Sendable, Hashable, CaseIterable {
      /// The version of the fact's own day: as it was.
      case ofTheDay = "of the day"
      /// Today's version: as it is.
      case current
    }

    /// The role in the star.
    public var role: String
    /// What people call it.
    public var caption: LocalizedText
    /// Which version of a member facts are shown under.
    public var version: Version

    /// A use of a star's role.
    public init(role: String, caption: LocalizedText, version: Version = .ofTheDay) {
      self.role = role
      self.caption = caption
      self.version = version
    }
  }

  /// Something that is measured.
  public struct Measure: Sendable, Hashable {
    /// How it comes about.
    public enum Kind: Sendable, Hashable {
      /// An aggregate over a column; `column` is nil for a count of rows. For a distinct count `column` is a role's
      /// name or a key or measure column.
      case aggregate(Aggregate, column: String?)
      /// The mean of a column over the rows in which it is not null.
      case average(column: String)
      /// Arithmetic over other measures, computed cell by cell, totals included.
      case formula(Formula)
    }

    /// How it comes about.
    public var kind: Kind
    /// What people call it.
    public var caption: LocalizedText
    /// How it is counted, for the documentation and the "how counted" of pages.
    public var description: LocalizedText?
    /// How its values are written.
    public var format: NumberFormat

    /// A measure.
    public init(kind: Kind, caption: LocalizedText, description: LocalizedText? = nil, format: NumberFormat) {
      self.kind = kind
      self.caption = caption
      self.description = description
      self.format = format
    }
  }

  /// The cube's name.
  public var name: String
  /// What people call it.
  public var caption: LocalizedText
  /// What it answers.
  public var description: LocalizedText?
  /// The star that holds its rows.
  public var star: String
  /// The dimensions by the name used in questions.
  public var dimensions: OrderedDictionary<String, DimensionUse>
  /// The measures by name.
  public var measures: OrderedDictionary<String, Measure>

  /// A cube over a star.
  public init(
    name: String, caption: LocalizedText, description: LocalizedText? = nil, star: String,
    dimensions: OrderedDictionary<String, DimensionUse>, measures: OrderedDictionary<String, Measure>
  ) {
    self.name = name
    self.caption = caption
    self.description = description
    self.star = star
    self.dimensions = dimensions
    self.measures = measures
  }
}
