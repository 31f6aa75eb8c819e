import Wording

/// Carries a whole schema over, and gives the files.
struct SchemaCarrier {
  let schema: MondrianSchema
  let log: ImportLog
  let finder: TypeFinder
  private let formulas: FormulaText
  private var names = Names()
  private var files = DefinitionFiles()

  init(_ schema: MondrianSchema, _ log: ImportLog, _ finder: TypeFinder) {
    self.schema = schema
    self.log = log
    self.finder = finder
    formulas = FormulaText(schema)
    files.origin = schema.file
  }

  /// The files of all definitions.
  mutating func carry() -> [ImportedFile] {
    let members = MemberCarrier(log: log, formulas: formulas)
    for dimension in schema.dimensions { _ = names.unique(dimension.name) }
    var shared: [String: CarriedDimension] = [:]
    for dimension in schema.dimensions {
      guard let carried = dimensions.carry(dimension, named: dimension.name, facts: nil) else { continue }
      shared[dimension.name] = carried
      files.add(
        carried.definition, "dimensions", carried.name, "<Dimension name=\"\(dimension.name)\">", dimension.place)
    }
    let cubeCarrier = CubeCarrier(log: log, finder: finder, members: members)
    var starNames = Names()
    var cubes: [CarriedCube] = []
    for cube in schema.cubes {
      let star = starNames.unique(SQLName.plain(cube.name))
      let uses = cube.dimensions.compactMap { use in dimension(for: use, of: cube, star, shared).map { (use, $0) } }
      let result = cubeCarrier.carry(
        cube, star: star, uses,
        namedSets: sets(for: cube.dimensions.map(\.name), cube.measures.map(\.name), cube.calculatedMembers))
      cubes.append(result.carried)
      let element = "<Cube name=\"\(cube.name)\">"
      files.add(result.star, "stars", star, element, cube.place)
      files.add(result.cube, "cubes", cube.name, element, cube.place)
    }
    let virtual = VirtualCubeCarrier(log: log, members: members, formulas: formulas, cubes: cubes)
    for cube in schema.virtualCubes {
      let sets = sets(
        for: cube.dimensions.map(\.name), cube.measures.map(\.name.plainMeasure), cube.calculatedMembers)
      files.add(
        virtual.definition(of: cube, namedSets: sets), "cubes", cube.name, "<VirtualCube name=\"\(cube.name)\">",
        cube.place)
    }
    noteSetsWithoutCube()
    let roles = RoleCarrier(
      log: log, formulas: formulas, cubes: schema.cubes.map(\.name) + schema.virtualCubes.map(\.name),
      hierarchies: hierarchies(cubes), roles: schema.roles)
    for role in schema.roles {
      files.add(roles.definition(of: role), "roles", role.name, "<Role name=\"\(role.name)\">", role.place)
    }
    return files.files
  }

  private var dimensions: DimensionCarrier {
    DimensionCarrier(log: log, finder: finder, formulas: formulas)
  }

  /// The definition of a dimension that a cube uses; a new one if it is the cube's own.
  private mutating func dimension(
    for use: DimensionUse, of cube: Cube, _ star: String, _ shared: [String: CarriedDimension]
  ) -> CarriedDimension? {
    switch use.origin {
    case .shared(let source):
      guard let dimension = schema.dimensions.first(where: { $0.name == source }) else {
        log.mistake(
          use.place,
          "there is no shared dimension '\(source)'."
            + NearestName.question(for: source, among: schema.dimensions.map(\.name)))
        return nil
      }
      guard let level = use.level else { return shared[source] }
      return joined(dimension, at: level, use, cube)
    case .own(let dimension):
      return add(dimension, of: use, cube, facts: DimensionCarrier.FactTable(star: star, relation: cube.facts))
    }
  }

  private mutating func add(
    _ dimension: Dimension, of use: DimensionUse, _ cube: Cube, facts: DimensionCarrier.FactTable?
  ) -> CarriedDimension? {
    let isAlone =
      schema.cubes.flatMap(\.dimensions).filter { $0.isOwn && $0.name.lowercased() == use.name.lowercased() }.count == 1
      && !schema.dimensions.contains { $0.name.lowercased() == use.name.lowercased() } && use.isOwn
    let name = names.unique(isAlone ? use.name : "\(cube.name) \(use.name)", separator: " ")
    guard let carried = dimensions.carry(dimension, named: name, facts: facts) else { return nil }
    files.add(
      carried.definition, "dimensions", name,
      "dimension '\(use.name)' of <Cube name=\"\(cube.name)\">", use.place)
    return carried
  }

  /// A dimension whose facts join a level above the last one: as far as that level, on that level's table.
  private mutating func joined(
    _ dimension: Dimension, at level: String, _ use: DimensionUse, _ cube: Cube
  ) -> CarriedDimension? {
    var dimension = dimension
    dimension.hierarchies = dimension.hierarchies.compactMap { hierarchy in
      guard let index = hierarchy.levels.firstIndex(where: { $0.name == level }),
        case .column(let table, let column) = hierarchy.levels[index].key
      else { return nil }
      var hierarchy = hierarchy
      hierarchy.levels = Array(hierarchy.levels[...index])
      let alias = table ?? hierarchy.rootAlias
      if !hierarchy.isKey(column, of: alias), let rows = hierarchy.distinctRows(of: alias) { hierarchy.relation = rows }
      hierarchy.primaryKey = column
      hierarchy.primaryKeyTable = alias
      return hierarchy
    }
    guard !dimension.hierarchies.isEmpty else {
      log.mistake(
        use.place,
        "dimension '\(dimension.name)' has no level '\(level)' over a column."
          + NearestName.question(for: level, among: dimension.hierarchies.flatMap(\.levels).map(\.name)))
      return nil
    }
    log.changed(
      use.place, "level=\"\(level)\" of <DimensionUsage name=\"\(use.name)\"> in cube '\(cube.name)'",
      "the cube has a dimension of its own that ends at this level, and counts a fact once however many rows of the "
        + "table belong to a member")
    return add(dimension, of: use, cube, facts: nil)
  }

  /// The schema's sets whose formulas name nothing that a cube with some dimensions and measures lacks.
  private func sets(for dimensions: [String], _ measures: [String], _ calculated: [CalculatedMember]) -> [NamedSet] {
    let known = Set(schema.allDimensionNames)
    let own = Set(dimensions.map { $0.lowercased() })
    let ownMeasures = Set((measures + calculated.map(\.name)).map { $0.lowercased() })
    return schema.namedSets.filter { set in
      let names = formulas.firstNames(of: formulas.modern(set.formula)).map { $0.lowercased() }
      return names.allSatisfy { !known.contains($0) || own.contains($0) }
        && formulas.measures(of: set.formula).allSatisfy { ownMeasures.contains($0.lowercased()) }
    }
  }

  /// The hierarchies by cube and dimension.
  private func hierarchies(_ cubes: [CarriedCube]) -> [String: [String: [RoleCarrier.KnownHierarchy]]] {
    let own = cubes.map { cube in
      (
        cube.cube.name,
        Dictionary(
          cube.dimensions.map { name, use in
            (name, use.dimension.hierarchies.map { $0.known(in: name, defined: use.use.definedName) })
          },
          uniquingKeysWith: { first, _ in first })
      )
    }
    let all = own.map(\.1).reduce(into: [:]) { $0.merge($1) { first, _ in first } }
    let virtual = schema.virtualCubes.map { cube in
      (cube.name, all.filter { entry in cube.dimensions.contains { $0.name == entry.key } })
    }
    return Dictionary(own + virtual) { first, _ in first }
  }

  private func noteSetsWithoutCube() {
    let all = schema.cubes.flatMap { cube in
      sets(for: cube.dimensions.map(\.name), cube.measures.map(\.name), cube.calculatedMembers)
    }
    let virtual = schema.virtualCubes.flatMap { cube in
      sets(for: cube.dimensions.map(\.name), cube.measures.map(\.name.plainMeasure), cube.calculatedMembers)
    }
    for set in schema.namedSets where !(all + virtual).contains(where: { $0.name == set.name }) {
      log.lost(set.place, "named set '\(set.name)'", "no cube has all the dimensions and measures that it names")
    }
  }
}

extension Hierarchy {
  /// The hierarchy as questions know it, under the name that its dimension has in a cube.
  ///
  /// - Parameter dimension: the name that the dimension was defined by.
  fileprivate func known(in name: String, defined dimension: String) -> RoleCarrier.KnownHierarchy {
    let isNamed = self.name.map { $0 != name } ?? false
    return RoleCarrier.KnownHierarchy(
      uniqueName: isNamed ? "\(name.bracketed).\((self.name ?? "").bracketed)" : name.bracketed, hierarchy: self,
      allName: hasAll ? allMemberName ?? "All \(self.name ?? dimension)s" : nil)
  }
}

extension DimensionUse {
  /// Whether it is the cube's own dimension.
  fileprivate var isOwn: Bool {
    if case .own = origin { true } else { false }
  }

  /// The name that the dimension was defined by.
  fileprivate var definedName: String {
    if case .shared(let source) = origin { source } else { name }
  }
}

extension MondrianSchema {
  /// The names under which any cube has a dimension, in small letters.
  fileprivate var allDimensionNames: [String] {
    (dimensions.map(\.name) + cubes.flatMap(\.dimensions).map(\.name)).map { $0.lowercased() }
  }
}
