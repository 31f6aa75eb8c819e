/// A dimension of a cube.
struct DimensionUse: Sendable {
  /// Whose dimension it is.
  enum Origin: Sendable {
    /// The schema's, by name.
    case shared(String)
    /// The cube's own.
    case own(Dimension)
  }

  var name: String
  var labels: Labels
  var origin: Origin
  /// The column of the fact table; nil when the dimension stands in the fact table itself.
  var foreignKey: String?
  /// The level that facts join where that is not the last one.
  var level: String?
  var place: XMLPlace
}
