public import OrderedCollections

/// What is asked: the dimensions of one or several stars under the names that people use, measures over their columns,
/// and what is computed from these.
public struct CubeDefinition: Sendable, Hashable {
  /// What a measure is where a question names a member of a dimension that does not touch the measure's star.
  public enum Unrelated: String, Sendable, Hashable, CaseIterable {
    /// Nothing.
    case null
    /// The same as for all of the dimension's members.
    case `repeat`
  }

  /// The cube's name.
  public var name: String
  /// What people call it.
  public var caption: LocalizedText
  /// What it answers.
  public var description: LocalizedText?
  /// Who answers for its measures, unless they say otherwise.
  public var owner: LocalizedText?
  /// The stars that hold its rows; at least one.
  public var stars: [String]
  /// The dimensions by the name used in questions.
  public var dimensions: OrderedDictionary<String, DimensionUse>
  /// The measures by name.
  public var measures: OrderedDictionary<String, Measure>
  /// The measure that holds where a question names none; nil for the first.
  public var defaultMeasure: String?
  /// What measures are where a dimension does not touch their star, unless they say otherwise.
  public var unrelated: Unrelated
  /// Whether tools offer it; questions may use it all the same.
  public var isVisible: Bool
  /// Members that are computed, in order.
  public var calculatedMembers: [CalculatedMember]
  /// Sets that questions may name, in order.
  public var namedSets: [NamedSet]
  /// Indicators for the functions `KPIValue`, `KPIGoal` and so on, by name.
  public var indicators: OrderedDictionary<String, Indicator>

  /// A cube over one star.
  public init(
    name: String, caption: LocalizedText, description: LocalizedText? = nil, star: String,
    dimensions: OrderedDictionary<String, DimensionUse>, measures: OrderedDictionary<String, Measure>
  ) {
    self.init(
      name: name, caption: caption, description: description, stars: [star], dimensions: dimensions,
      measures: measures)
  }

  /// A cube over several stars.
  public init(
    name: String, caption: LocalizedText, description: LocalizedText? = nil, stars: [String],
    dimensions: OrderedDictionary<String, DimensionUse>, measures: OrderedDictionary<String, Measure>,
    calculatedMembers: [CalculatedMember] = [], namedSets: [NamedSet] = [],
    indicators: OrderedDictionary<String, Indicator> = [:]
  ) {
    self.name = name
    self.caption = caption
    self.description = description
    self.owner = nil
    self.stars = stars
    self.dimensions = dimensions
    self.measures = measures
    self.defaultMeasure = nil
    self.unrelated = .null
    self.isVisible = true
    self.calculatedMembers = calculatedMembers
    self.namedSets = namedSets
    self.indicators = indicators
  }

  /// The cube's first star: the only one that pages and KPIs ask.
  public var star: String { stars.first ?? "" }

  /// The star of a measure: its own, or else the cube's first; nil for a measure that there is not.
  public func star(ofMeasure name: String) -> String? {
    measures[name].map { $0.star ?? star }
  }

  /// Who answers for a measure: its own owner, or else the cube's.
  public func owner(ofMeasure name: String) -> LocalizedText? {
    measures[name]?.owner ?? owner
  }

  /// What a measure is where a dimension does not touch its star.
  public func unrelated(ofMeasure name: String) -> Unrelated {
    measures[name]?.unrelated ?? unrelated
  }
}
