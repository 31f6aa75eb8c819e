internal import CubeQuery

/// What a kept answer is an answer to, its measures left out: which facts, by which groups, at which state.
struct GrainKey: Hashable, Sendable {
  /// What answers must share, but for their restrictions, to be of one grain.
  struct Base: Hashable, Sendable {
    let star: String
    let state: WarehouseState
    let grouping: Set<CellColumn>
    let ranges: Set<ExactRange>
    let alternatives: Set<Set<ExactRestriction>>
    /// The facts that are left out because a table that exists already lacks a row.
    let unmatched: UnmatchedFacts

    /// Whether answers of this grain may be parts of those of another, as far as their groups are concerned.
    ///
    /// A fact is in the group of each of its ancestors: such groups do not add up.
    func isCoarser(than other: Base) -> Bool {
      star == other.star && state == other.state && ranges == other.ranges
        && alternatives == other.alternatives && unmatched == other.unmatched
        && grouping.isSubset(of: other.grouping)
        && !other.grouping.subtracting(grouping).contains { if case .ancestor = $0 { true } else { false } }
    }
  }

  let base: Base
  let restrictions: Set<ExactRestriction>

  init(_ request: CellRequest, unmatched: UnmatchedFacts) {
    base = Base(
      star: request.star, state: request.state, grouping: Set(request.grouping),
      ranges: Set(request.ranges.filter { $0.lower != nil || $0.upper != nil }.map { ExactRange($0) }),
      alternatives: Set(request.alternatives.map { Set($0.map { ExactRestriction($0) }) }),
      unmatched: unmatched)
    restrictions = Set(request.restrictions.map { ExactRestriction($0) })
  }
}

/// A restriction that equals another one only when the database would take them for the same.
struct ExactRestriction: Hashable, Sendable {
  let columns: [CellColumn]
  let tuples: Set<ExactTuple>
  let isExclusion: Bool

  init(_ restriction: CellRequest.Restriction) {
    columns = restriction.columns
    tuples = Set(restriction.tuples.map { ExactTuple(values: $0) })
    isExclusion = restriction.isExclusion
  }

  /// Whether all that this lets through another one does.
  func implies(_ other: ExactRestriction) -> Bool {
    guard columns == other.columns, isExclusion == other.isExclusion else { return false }
    return isExclusion ? other.tuples.isSubset(of: tuples) : tuples.isSubset(of: other.tuples)
  }
}

/// A range that equals another one only when the database would take them for the same.
struct ExactRange: Hashable, Sendable {
  let column: CellColumn
  let ends: ExactTuple

  init(_ range: CellRequest.Range) {
    column = range.column
    // A missing end lets everything in; null as an end is refused by every source.
    ends = ExactTuple(values: [range.lower ?? .null, range.upper ?? .null])
  }
}
