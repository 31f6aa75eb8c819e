/// A part of a cube that a subselect leaves by tuples of several hierarchies together.
struct TuplePart: Sendable {
  private let held: AggregatedSet
  /// The cube whose members the tuples are of.
  private let cube: OpenedCube

  init(_ set: TupleSet, of cube: OpenedCube) {
    held = AggregatedSet(tuples: set, isSlicer: true)
    self.cube = cube
  }

  /// The facts that are left of a star.
  ///
  /// - Parameter reached: hierarchies of which the tuples keep nobody out.
  func restrictions(of star: String, besides reached: Set<Int>) -> [CellRequest.Restriction] {
    let hierarchies = held.tuples.hierarchies.filter { !reached.contains($0) }
    return held.restrictions(on: hierarchies, cube: cube, star: star, role: nil) ?? []
  }
}
