/// A set that has a name.
struct NamedSet: Sendable {
  var name: String
  var labels: Labels
  var formula: String
  var place: XMLPlace
}
