/// A cube over one fact table.
struct Cube: Sendable {
  var name: String
  var labels: Labels
  var defaultMeasure: String?
  var facts: Relation
  var dimensions: [DimensionUse]
  var measures: [Measure]
  var calculatedMembers: [CalculatedMember]
  var namedSets: [NamedSet]
  var place: XMLPlace
}
