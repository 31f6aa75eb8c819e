import Wording

/// The measures of a virtual cube as its base cubes give them.
struct VirtualMeasures {
  private let formulas: FormulaText
  private let log: ImportLog
  /// The measures over rows.
  private(set) var entries: [YAML.Entry] = []
  /// The calculated measures of base cubes.
  private(set) var calculated: [CalculatedMember] = []
  /// The names of measures that could not be carried over.
  private(set) var missing: Set<String> = []
  /// The base cube of each calculated measure.
  private var origins: [CarriedCube] = []

  init(formulas: FormulaText, log: ImportLog) {
    self.formulas = formulas
    self.log = log
  }

  /// Adds a measure that the virtual cube names.
  mutating func add(_ reference: VirtualCube.MeasureReference, of cube: CarriedCube, _ virtual: VirtualCube) {
    let name = reference.name.plainMeasure
    if let entry = cube.measures.first(where: { $0.key == name }) {
      add(entry, of: cube, repeats: virtual.repeatingCubes.contains(cube.cube.name), isVisible: reference.isVisible)
    } else if var member = cube.cube.calculatedMembers.first(where: { $0.isMeasure && $0.name == name }) {
      member.labels.isVisible = member.labels.isVisible && reference.isVisible
      calculated.append(member)
      origins.append(cube)
    } else if cube.cube.measures.contains(where: { $0.name == name }) {
      missing.insert(name)
    } else {
      let names = cube.measures.map(\.key) + cube.cube.calculatedMembers.filter(\.isMeasure).map(\.name)
      log.mistake(
        reference.place,
        "cube '\(cube.cube.name)' has no measure '\(name)'." + NearestName.question(for: name, among: names))
    }
  }

  private mutating func add(_ entry: YAML.Entry, of cube: CarriedCube, repeats: Bool, isVisible: Bool) {
    let hidden: [YAML.Entry] = isVisible ? [] : YAML.keys(["visible": .plain("false")]).entries
    let own = entry.value.entries.filter { $0.key != "visible" }
    let repeating = repeats ? YAML.keys(["unrelated": .text("repeat")]).entries : []
    let star = YAML.keys(["star": .text(cube.star)]).entries
    entries.append(YAML.Entry(key: entry.key, value: .map(star + own + repeating + hidden)))
  }

  /// Sees to it that the calculated measures of base cubes find what their formulas read.
  ///
  /// Other calculated measures are put in where their names stand; where only a member will do they are added, as
  /// measures over rows are, out of sight.
  mutating func addWhatFormulasNeed(_ virtual: VirtualCube) {
    var index = 0
    while index < calculated.count {
      let cube = origins[index]
      let chosen = Set(calculated.map(\.name) + virtual.calculatedMembers.filter(\.isMeasure).map(\.name))
      let result = inlined(calculated[index].formula, of: cube, keeping: chosen, inside: [calculated[index].name])
      calculated[index].formula = result.text
      for name in result.stayed where !calculated.contains(where: { $0.name == name }) {
        guard var member = cube.calculated(name) else { continue }
        member.labels.isVisible = false
        calculated.append(member)
        origins.append(cube)
      }
      for name in formulas.measures(of: result.text) where !entries.contains(where: { $0.key == name }) {
        guard let entry = cube.measures.first(where: { $0.key == name }) else { continue }
        add(entry, of: cube, repeats: virtual.repeatingCubes.contains(cube.cube.name), isVisible: false)
      }
      index += 1
    }
  }

  private func inlined(
    _ formula: String, of cube: CarriedCube, keeping chosen: Set<String>, inside: Set<String>
  ) -> (text: String, stayed: [String]) {
    var stayed: [String] = []
    let result = formulas.inlining(formula) { name in
      guard !chosen.contains(name), let member = cube.calculated(name) else { return nil }
      guard !inside.contains(name) else {
        stayed.append(name)
        return nil
      }
      let inner = inlined(member.formula, of: cube, keeping: chosen, inside: inside.union([name]))
      stayed += inner.stayed
      return inner.text
    }
    return (result.text, stayed + result.stayed)
  }
}

extension CarriedCube {
  /// The calculated measure of a name.
  fileprivate func calculated(_ name: String) -> CalculatedMember? {
    cube.calculatedMembers.first { $0.isMeasure && $0.name == name }
  }
}
