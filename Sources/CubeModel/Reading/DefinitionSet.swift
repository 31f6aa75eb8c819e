import OrderedCollections

/// The definitions as far as they could be read, each with the node that says where its parts stand.
struct DefinitionSet {
  /// A definition and its node.
  struct Entry<Definition> {
    var definition: Definition
    var node: DefinitionNode
  }

  var calendar: Entry<CalendarDefinition>?
  var sources: OrderedDictionary<String, Entry<SourceDefinition>> = [:]
  var dimensions: OrderedDictionary<String, Entry<DimensionDefinition>> = [:]
  var stars: OrderedDictionary<String, Entry<StarDefinition>> = [:]
  var cubes: OrderedDictionary<String, Entry<CubeDefinition>> = [:]
  var roles: OrderedDictionary<String, Entry<RoleDefinition>> = [:]
  var kpis: OrderedDictionary<String, Entry<KPIDefinition>> = [:]
  var initiatives: OrderedDictionary<String, Entry<InitiativeDefinition>> = [:]
  var pages: OrderedDictionary<String, Entry<PageDefinition>> = [:]
  /// The kinds of which a file could not be read, so that a name that is not there may well be right.
  var incompleteKinds: Set<DefinitionKind> = []
}

extension OrderedDictionary {
  /// The definitions without their nodes.
  func definitions<Definition>() -> OrderedDictionary<Key, Definition>
  where Value == DefinitionSet.Entry<Definition> {
    mapValues(\.definition)
  }
}
