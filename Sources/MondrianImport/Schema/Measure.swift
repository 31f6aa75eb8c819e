/// A measure over the rows of a cube's fact table.
struct Measure: Sendable {
  var name: String
  var labels: Labels
  /// nil when rows are counted.
  var source: SQLSource?
  /// The definitions' word for how values are put together.
  var aggregate: String
  var type: ValueType?
  var format: String?
  var properties: [MemberProperty]
  var place: XMLPlace
}
