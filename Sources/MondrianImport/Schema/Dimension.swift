/// A dimension: a shared one of the schema, or one of a cube's own.
struct Dimension: Sendable {
  var name: String
  var labels: Labels
  var hierarchies: [Hierarchy]
  var place: XMLPlace
}
