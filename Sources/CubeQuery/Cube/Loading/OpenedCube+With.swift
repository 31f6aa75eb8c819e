internal import CubeModel
internal import OrderedCollections

extension OpenedCube {
  /// This cube with other hierarchies.
  func with(
    hierarchies: [CubeHierarchy], measures: [StoredMeasure]? = nil, role: String? = nil
  ) -> OpenedCube {
    OpenedCube(
      definition: definition, language: language, role: role ?? self.role, stamp: stamp, dimensions: dimensions,
      hierarchies: hierarchies, measures: measures ?? self.measures, calculatedMembers: calculatedMembers,
      namedSets: namedSets, whole: whole)
  }

  /// This cube with what its definition computes, and the measure that holds where a question names none.
  func with(calculatedMembers: [[CalculatedMember]], namedSets: [NamedSet]) -> OpenedCube {
    var hierarchies = hierarchies
    hierarchies[0].defaultMember = defaultMeasure(of: calculatedMembers[0])
    return OpenedCube(
      definition: definition, language: language, role: role, stamp: stamp, dimensions: dimensions,
      hierarchies: hierarchies, measures: measures, calculatedMembers: calculatedMembers, namedSets: namedSets,
      whole: whole)
  }

  /// This cube with the KPIs of the model that are asked of it as its objects, those of its own definition first.
  ///
  /// - Parameter rolesSeeing: the roles that see a measure; a KPI of which none sees all measures does not exist for them.
  func with(kpisOf model: Model, _ rolesSeeing: (String) -> RoleSet) -> OpenedCube {
    var definition = definition
    for kpi in model.kpis.values where kpi.cube == name && definition.indicators[kpi.name] == nil {
      let formulas = KPIFormulas(kpi, of: definition, in: model)
      let roles = formulas.measures.reduce(RoleSet.all) { $0.intersection(rolesSeeing($1)) }
      if !roles.isEmpty { definition.indicators[kpi.name] = formulas.indicator }
    }
    return OpenedCube(
      definition: definition, language: language, role: role, stamp: stamp, dimensions: dimensions,
      hierarchies: hierarchies, measures: measures, calculatedMembers: calculatedMembers, namedSets: namedSets)
  }

  /// The definition's default measure if the role sees it, else the first that it sees.
  private func defaultMeasure(of calculated: [CalculatedMember]) -> Int32 {
    let tree = hierarchies[0].tree
    let named = calculated.filter(\.isPermitted)
    if let name = definition.defaultMeasure {
      if let stored = tree.child(named: name, of: nil) { return stored }
      if let member = named.first(where: { $0.name.isSpelled(name) }) { return member.ordinal }
    }
    return tree.roots.first ?? named.first?.ordinal ?? 0
  }
}
