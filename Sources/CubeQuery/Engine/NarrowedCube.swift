internal import CubeModel
internal import MDX

/// A cube of which a subselect leaves a part: members that are neither in its sets nor above or below one of them are
/// not there, and unless it is `NON VISUAL` totals are of what is left.
struct NarrowedCube {
  /// The cube with the members that are left.
  var cube: OpenedCube
  /// Restrictions of all cells, by star, that members alone do not tell: sets of tuples.
  var restrictions: [String: [CellRequest.Restriction]] = [:]

  /// Narrows the cube by a subselect's sets.
  ///
  /// - Throws: `CubeQueryError` where what the cube's definition computes cannot be read in what is left.
  func narrowed(to sets: [TupleSet], isVisual: Bool) throws -> NarrowedCube {
    var narrowed = self
    var hierarchies = cube.hierarchies
    for set in sets where !set.isEmpty {
      for (column, hierarchy) in set.hierarchies.enumerated() where hierarchy > 0 {
        hierarchies[hierarchy] = Self.narrowed(hierarchies[hierarchy], to: set.distinct(column), isVisual: isVisual)
      }
      if isVisual, set.factors.contains(where: { $0.arity > 1 }) { narrowed.restrict(to: set, of: cube) }
    }
    let permitted = Set(cube.calculatedMembers[0].filter(\.isPermitted).map(\.name))
    let bare = cube.with(hierarchies: hierarchies).withoutCalculations
    narrowed.cube = try CubeCalculations(cube: bare, leavesOut: true) { permitted.contains($0) }.complete()
    return narrowed
  }

  private mutating func restrict(to set: TupleSet, of cube: OpenedCube) {
    let held = AggregatedSet(tuples: set, isSlicer: true)
    for star in Set(cube.measures.map(\.star)) {
      restrictions[star, default: []] += held.restrictions(on: set.hierarchies, cube: cube, star: star)
    }
  }

  private static func narrowed(_ hierarchy: CubeHierarchy, to ordinals: [Int32], isVisual: Bool) -> CubeHierarchy {
    let stored = ordinals.filter { Int($0) < hierarchy.tree.count }
    let grants = HierarchyGrants(
      levels: 0...(hierarchy.levels.count - 1),
      members: MemberGrants(
        Dictionary(stored.map { ($0, true) }, uniquingKeysWith: { first, _ in first }), isGivenAnyway: false,
        in: hierarchy.tree), policy: isVisual ? .partial : .full)
    var view = hierarchy.restricted(to: grants)
    if let own = hierarchy.rollup { view.rollup = own.joined(with: view.rollup, from: hierarchy.tree, to: view.tree) }
    return view
  }
}

extension OpenedCube {
  /// The cube without what its definition computes.
  fileprivate var withoutCalculations: OpenedCube {
    OpenedCube(
      definition: definition, language: language, role: role, stamp: stamp, dimensions: dimensions,
      hierarchies: hierarchies, measures: measures, calculatedMembers: hierarchies.map { _ in [] }, namedSets: [])
  }
}

extension PartialView {
  /// What a role sees of what a subselect leaves: both restrict.
  fileprivate func joined(with other: PartialView?, from tree: MemberTree, to narrowed: MemberTree) -> PartialView {
    let isPartial = (0..<narrowed.nodeCount).map { node -> Bool in
      let whole = narrowed.hidden?.toWhole[node] ?? Int32(node)
      let place = tree.hidden.map { $0.fromWhole[Int(whole)] } ?? whole
      return self.isPartial.indices.contains(Int(place)) && self.isPartial[Int(place)]
    }
    return PartialView(
      policy: policy, isPartial: isPartial, seen: seen + (other?.seen ?? []), totals: totals + (other?.totals ?? []))
  }
}
