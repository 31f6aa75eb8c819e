import Wording

/// Carries a virtual cube over: a cube of several stars, with the measures of its base cubes.
struct VirtualCubeCarrier {
  let log: ImportLog
  let members: MemberCarrier
  let formulas: FormulaText
  let cubes: [CarriedCube]

  /// The cube as definitions have it.
  func definition(of virtual: VirtualCube, namedSets: [NamedSet]) -> YAML {
    let references = virtual.measures.compactMap { reference in base(of: reference).map { (reference, $0) } }
    let bases = cubes.filter { cube in
      references.contains { $0.1.star == cube.star } || virtual.dimensions.contains { $0.cube == cube.cube.name }
    }
    for name in virtual.repeatingCubes where !cubes.contains(where: { $0.cube.name == name }) {
      unknownCube(name, virtual.place)
    }
    var measures = VirtualMeasures(formulas: formulas, log: log)
    for (reference, cube) in references { measures.add(reference, of: cube, virtual) }
    measures.addWhatFormulasNeed(virtual)
    var missing = measures.missing
    let allCalculated = measures.calculated + virtual.calculatedMembers
    let defaultMeasure = members.defaultMeasure(
      virtual.defaultMeasure, without: missing,
      of: measures.entries.map(\.key) + allCalculated.filter(\.isMeasure).map(\.name), (virtual.name, virtual.place))
    members.checkPlaces(
      of: virtual.calculatedMembers,
      beside: virtual.measures.map(\.name.plainMeasure) + measures.calculated.filter(\.isMeasure).map(\.name),
      virtual.dimensions.map(\.name))
    let calculated = members.definitions(of: allCalculated, without: &missing)
    return .keys([
      "cube": .text(virtual.name), "caption": virtual.labels.captionDefinition(name: virtual.name),
      "description": virtual.labels.descriptionDefinition(name: virtual.name),
      "stars": .list(bases.map { .text($0.star) }), "visible": virtual.labels.visibleDefinition,
      "default_measure": defaultMeasure,
      "dimensions": .map(virtual.dimensions.compactMap { dimension($0, bases) }), "measures": .map(measures.entries),
      "calculated_members": calculated.unlessEmpty,
      "named_sets": members.definitions(of: namedSets + virtual.namedSets, without: missing).unlessEmpty,
    ])
  }

  private func base(of reference: VirtualCube.MeasureReference) -> CarriedCube? {
    guard let cube = cubes.first(where: { $0.cube.name == reference.cube }) else {
      unknownCube(reference.cube, reference.place)
      return nil
    }
    return cube
  }

  private func unknownCube(_ name: String, _ place: XMLPlace) {
    log.mistake(
      place, "there is no cube '\(name)'." + NearestName.question(for: name, among: cubes.map(\.cube.name)))
  }

  /// A dimension with its roles in all base cubes that have the same one under its name.
  private func dimension(_ reference: VirtualCube.DimensionReference, _ bases: [CarriedCube]) -> YAML.Entry? {
    var found = bases.compactMap { cube in cube.dimensions[reference.name].map { (cube, $0) } }
    if let name = reference.cube {
      guard let owner = found.first(where: { $0.0.cube.name == name }) else {
        if !cubes.contains(where: { $0.cube.name == name }) {
          unknownCube(name, reference.place)
        } else {
          unknownDimension(reference, cubes.filter { $0.cube.name == name })
        }
        return nil
      }
      found = [owner] + found.filter { $0.0.cube.name != name && $0.1.dimension.name == owner.1.dimension.name }
    }
    guard let first = found.first else {
      unknownDimension(reference, bases)
      return nil
    }
    let same = found.filter { $0.1.dimension.name == first.1.dimension.name }
    let labels =
      reference.labels.caption == nil && reference.labels.captions.isEmpty ? first.1.use.labels : reference.labels
    let roles = same.compactMap { cube, use in use.role.map { YAML.Entry(key: cube.star, value: .text($0)) } }
    let visible = reference.labels.isVisible && first.1.isVisible
    let link =
      roles.isEmpty
      ? YAML.Entry(key: "dimension", value: .text(first.1.dimension.name))
      : YAML.Entry(key: "roles", value: .map(roles))
    let words = YAML.keys([
      "caption": labels.captionDefinition(name: reference.name),
      "description": labels.descriptionDefinition(name: reference.name), "visible": .flag(visible, unless: true),
    ])
    return YAML.Entry(key: reference.name, value: .map([link] + words.entries))
  }

  private func unknownDimension(_ reference: VirtualCube.DimensionReference, _ bases: [CarriedCube]) {
    log.mistake(
      reference.place,
      "no base cube has a dimension '\(reference.name)'."
        + NearestName.question(for: reference.name, among: bases.flatMap { $0.dimensions.keys }))
  }
}
