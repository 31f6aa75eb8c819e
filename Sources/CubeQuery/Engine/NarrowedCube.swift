internal import CubeModel
internal import MDX

/// A cube of which a subselect leaves a part: members that are neither in its sets nor above or below one are in no set.
///
/// Unless it is `NON VISUAL`, totals are of what is left. Formulas may reach beyond.
struct NarrowedCube {
  /// The cube with the members that are left.
  var cube: OpenedCube
  /// What is left by tuples, which members alone do not tell.
  var parts: [TuplePart] = []
  /// Whether a set is empty, so that nothing is left: no cell has a value.
  var isNothing = false

  /// Narrows the cube by a subselect's sets.
  ///
  /// - Throws: `MDXFailure` for calculated members, of which no facts tell; `CubeQueryError` where what the cube's
  ///   definition computes cannot be read in what is left.
  func narrowed(to sets: [TupleSet], isVisual: Bool) throws -> NarrowedCube {
    var narrowed = self
    narrowed.isNothing = isNothing || sets.contains(where: \.isEmpty)
    if narrowed.isNothing { return narrowed }
    var hierarchies = cube.hierarchies
    var measures = cube.measures
    var seen = Set(cube.calculatedMembers[0].filter(\.isPermitted).map(\.name))
    for set in sets {
      for (column, hierarchy) in set.hierarchies.enumerated() {
        let ordinals = set.distinct(column)
        if hierarchy == 0 {
          seen = Set(ordinals.compactMap { cube.calculatedMeasure($0)?.name })
          (hierarchies[0], measures) = cube.measures(narrowedTo: ordinals)
          continue
        }
        hierarchies[hierarchy] = try Self.narrowed(hierarchies[hierarchy], to: ordinals, isVisual: isVisual)
      }
      if isVisual, set.factors.contains(where: { $0.arity > 1 }) { narrowed.parts.append(TuplePart(set, of: cube)) }
    }
    let roles = Dictionary(
      cube.calculatedMembers[0].filter(\.isPermitted).map { ($0.name, $0.roles) },
      uniquingKeysWith: { first, _ in first })
    let bare = OpenedCube(
      definition: cube.definition, language: cube.language, role: cube.role, stamp: cube.stamp,
      dimensions: cube.dimensions, hierarchies: hierarchies, measures: measures,
      calculatedMembers: hierarchies.map { _ in [] }, namedSets: [], whole: cube.whole ?? cube)
    let calculations = CubeCalculations(cube: bare, leavesOut: true) { seen.contains($0) ? roles[$0] ?? [] : [] }
    narrowed.cube = try calculations.complete()
    return narrowed
  }

  private static func narrowed(
    _ hierarchy: CubeHierarchy, to ordinals: [Int32], isVisual: Bool
  ) throws -> CubeHierarchy {
    guard ordinals.allSatisfy({ Int($0) < hierarchy.tree.nodeCount }) else {
      throw MDXFailure(
        .other, "a subselect cannot narrow \(hierarchy.uniqueName) to a calculated member, to which no facts belong")
    }
    let stored = ordinals.filter { Int($0) < hierarchy.tree.count }
    let grants = HierarchyGrants(
      levels: 0...(hierarchy.levels.count - 1),
      members: MemberGrants(
        Dictionary(stored.map { ($0, true) }, uniquingKeysWith: { first, _ in first }), isGivenAnyway: false,
        in: hierarchy.tree), policy: isVisual ? .partial : .full)
    return hierarchy.narrowed(to: grants)
  }
}

extension OpenedCube {
  fileprivate func calculatedMeasure(_ ordinal: Int32) -> CalculatedMember? {
    let place = Int(ordinal) - hierarchies[0].tree.nodeCount
    return place < 0 ? nil : calculatedMembers[0][place]
  }

  /// The measures' hierarchy with only some that are stored; the others stand behind, for formulas.
  fileprivate func measures(narrowedTo ordinals: [Int32]) -> (hierarchy: CubeHierarchy, measures: [StoredMeasure]) {
    var hierarchy = hierarchies[0]
    let tree = hierarchy.tree
    let kept = (0..<Int32(tree.count)).filter(Set(ordinals).contains)
    let others = (0..<Int32(tree.nodeCount)).filter { !kept.contains($0) }
    guard !others.isEmpty else { return (hierarchy, measures) }
    hierarchy.tree = tree.showing(kept, behind: others)
    hierarchy.shares = hierarchy.shares?.moved(to: tree.origins(of: hierarchy.tree))
    return (hierarchy, (kept + others).map { measures[Int($0)] })
  }
}
