internal import CubeModel
internal import OrderedCollections

/// A cube as one role sees it in one language: dimensions, hierarchies with their members, measures.
///
/// Nothing in it changes: it belongs to one state of the warehouse.
final class OpenedCube: Sendable {
  /// The definition.
  let definition: CubeDefinition
  /// The code of the language of its captions.
  let language: String
  /// The role that it is opened for; nil for nobody's, which sees all.
  let role: String?
  /// What its members rest on.
  let stamp: WarehouseStamp
  /// The dimensions; the first are the measures.
  let dimensions: [CubeDimension]
  /// The hierarchies; the first are the measures, whose members' numbers are those of `measures`.
  let hierarchies: [CubeHierarchy]
  /// The measures whose values come from the store, in order; those that the role may not see come last.
  let measures: [StoredMeasure]
  /// By hierarchy: the calculated members of the cube's definition, measures with a formula among them.
  let calculatedMembers: [[CalculatedMember]]
  /// The named sets of the cube's definition.
  let namedSets: [NamedSet]
  /// The cube of which subselects leave this part; nil where nothing is left out.
  let whole: OpenedCube?

  /// A cube of its parts.
  init(
    definition: CubeDefinition, language: String, role: String?, stamp: WarehouseStamp, dimensions: [CubeDimension],
    hierarchies: [CubeHierarchy], measures: [StoredMeasure], calculatedMembers: [[CalculatedMember]],
    namedSets: [NamedSet], whole: OpenedCube? = nil
  ) {
    self.definition = definition
    self.language = language
    self.role = role
    self.stamp = stamp
    self.dimensions = dimensions
    self.hierarchies = hierarchies
    self.measures = measures
    self.calculatedMembers = calculatedMembers
    self.namedSets = namedSets
    self.whole = whole
  }

  /// The cube's name.
  var name: String { definition.name }
  /// What people call it, in the cube's language.
  var caption: String { definition.caption.text(in: language) }
  /// What it answers, in the cube's language.
  var description: String? { definition.description?.text(in: language) }

  /// The default member of each hierarchy.
  var defaultMembers: [Member] { hierarchies.map { $0.member($0.defaultMember) } }

  /// The first dimension of time that the role may see, which functions of time mean when none is named; nil for none.
  var timeDimension: CubeDimension? {
    dimensions.first { dimension in
      dimension.kind == .time && dimension.hierarchies.contains { hierarchies[Int($0)].isPermitted }
    }
  }

  /// The stored measure that a member is; nil for a calculated one and for members of other hierarchies.
  func storedMeasure(_ member: Member) -> StoredMeasure? {
    member.isMeasure && measures.indices.contains(Int(member.ordinal)) ? measures[Int(member.ordinal)] : nil
  }

  /// The indicator (KPI) of a name, in upper or lower case.
  func indicator(_ name: String) -> CubeDefinition.Indicator? {
    definition.indicators.first { $0.key.isSpelled(name) }?.value
  }
}
