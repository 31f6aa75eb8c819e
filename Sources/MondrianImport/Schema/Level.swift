/// A level.
struct Level: Sendable {
  /// A table with every pair of a member and one of its ancestors.
  struct Closure: Sendable {
    var relation: Relation
    var parentColumn: String
    var childColumn: String
  }

  /// A property of the level's members.
  struct Property: Sendable {
    var name: String
    var labels: Labels
    var source: SQLSource
    var type: ValueType
    var place: XMLPlace
  }

  var name: String
  var labels: Labels
  var key: SQLSource
  var memberName: SQLSource?
  var memberCaption: SQLSource?
  var ordinal: SQLSource?
  var parent: SQLSource?
  var nullParentValue: String?
  var closure: Closure?
  var type: ValueType
  var isUnique: Bool
  /// The definitions' word for the kind of time; nil for other levels.
  var kind: String?
  /// The definitions' word for what hides members; nil when nothing does.
  var hide: String?
  var properties: [Property]
  var place: XMLPlace
}
