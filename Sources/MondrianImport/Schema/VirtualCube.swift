/// A cube put together from others.
struct VirtualCube: Sendable {
  /// A dimension of one base cube, or of all that have it.
  struct DimensionReference: Sendable {
    var name: String
    var cube: String?
    var labels: Labels
    var place: XMLPlace
  }

  /// A measure of a base cube.
  struct MeasureReference: Sendable {
    /// Its unique name: `[Measures].[Profit]`.
    var name: String
    var cube: String
    var isVisible: Bool
    var place: XMLPlace
  }

  var name: String
  var labels: Labels
  var defaultMeasure: String?
  var dimensions: [DimensionReference]
  var measures: [MeasureReference]
  var calculatedMembers: [CalculatedMember]
  var namedSets: [NamedSet]
  /// The base cubes whose measures repeat under members of dimensions that they do not have.
  var repeatingCubes: Set<String>
  var place: XMLPlace
}
