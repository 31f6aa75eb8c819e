/// What some people may see.
struct Role: Sendable {
  /// A cube that is granted or not.
  struct CubeGrant: Sendable {
    var cube: String
    var access: String
    /// Dimensions' unique names with their access.
    var dimensions: [(dimension: String, access: String)]
    var hierarchies: [HierarchyGrant]
    var place: XMLPlace
  }

  /// A hierarchy that is granted or not.
  struct HierarchyGrant: Sendable {
    var hierarchy: String
    var access: String
    var topLevel: String?
    var bottomLevel: String?
    var rollup: String?
    /// Members' unique names with their access.
    var members: [(member: String, access: String)]
    var place: XMLPlace
  }

  var name: String
  /// What holds for cubes that are not named: `all` or `none`.
  var access: String
  /// Whether it gives all dimensions of a cube of which a grant says nothing of its own.
  var givesDimensions: Bool
  var cubes: [CubeGrant]
  /// The roles whose rights it has, if it is a union.
  var union: [String]
  var place: XMLPlace
}
