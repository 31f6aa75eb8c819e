/// A hierarchy.
struct Hierarchy: Sendable {
  /// nil when it is called like its dimension.
  var name: String?
  var labels: Labels
  var hasAll: Bool
  var allMemberName: String?
  var allMemberCaption: String?
  var allLevelName: String?
  var defaultMember: String?
  var primaryKey: String?
  var primaryKeyTable: String?
  /// nil when the members come from the cube's fact table.
  var relation: Relation?
  var levels: [Level]
  var place: XMLPlace

  /// The alias of the table that facts join.
  var rootAlias: String? { primaryKeyTable ?? relation?.alias }
}
