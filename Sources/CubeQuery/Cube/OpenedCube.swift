internal import CubeModel

/// A cube as one role sees it in one language: dimensions, hierarchies with their members, measures.
///
/// Nothing in it changes: it belongs to one state of the warehouse.
final class OpenedCube: Sendable {
  /// The cube's name.
  let name: String
  /// What people call it.
  let caption: String
  /// What it answers.
  let description: String?
  /// The code of the language of its captions.
  let language: String
  /// What its members rest on.
  let stamp: WarehouseStamp
  /// The dimensions; the first are the measures.
  let dimensions: [CubeDimension]
  /// The hierarchies; the first are the measures, whose members' numbers are those of `measures`.
  let hierarchies: [CubeHierarchy]
  /// The measures whose values come from the store, in order.
  let measures: [StoredMeasure]
  /// By hierarchy: the calculated members of the cube's definition, measures with a formula among them.
  let calculatedMembers: [[CalculatedMember]]
  /// The named sets of the cube's definition.
  let namedSets: [NamedSet]

  /// - Parameter parts: what it is made of.
  init(
    name: String, caption: String, description: String?, language: String, stamp: WarehouseStamp,
    dimensions: [CubeDimension], hierarchies: [CubeHierarchy], measures: [StoredMeasure],
    calculatedMembers: [[CalculatedMember]], namedSets: [NamedSet]
  ) {
    self.name = name
    self.caption = caption
    self.description = description
    self.language = language
    self.stamp = stamp
    self.dimensions = dimensions
    self.hierarchies = hierarchies
    self.measures = measures
    self.calculatedMembers = calculatedMembers
    self.namedSets = namedSets
  }
}
