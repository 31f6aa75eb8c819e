internal import CubeModel
internal import VisualBasic

/// Measures that time puts together in its own way: the last or first value that there is, or the mean.
extension Evaluation {
  /// The hierarchy along which a measure is put together; nil for a measure to which time is like any other dimension.
  func timeHierarchy(of measure: Int) -> Int? {
    guard cells.plan(of: measure).overTime != nil else { return nil }
    let dimension = scope.cube.dimensions.first { dimension in
      dimension.kind == .time && dimension.hierarchies.contains { cells.touches(Int($0), measure: measure) }
    }
    return dimension.map { Int($0.hierarchies.lowerBound) }
  }

  /// The finest members of a hierarchy at and below a current member.
  ///
  /// - Throws: `MDXFailure` where a set of tuples over several hierarchies stands for it.
  func finest(_ hierarchy: Int, below ordinal: Int32) throws -> [Int32] {
    let tree = scope.cube.hierarchies[hierarchy].tree
    if ordinal >= 0 { return tree.leaves(below: ordinal) }
    let set = aggregates[Int(-1 - ordinal)].tuples
    guard set.arity == 1 else {
      throw MDXFailure(
        .other, "a measure that takes the last value of time cannot be aggregated over tuples of time and other members"
      )
    }
    return CoordinateSet.sorting(set.distinct(0).flatMap { tree.leaves(below: $0) }).ordinals
  }

  /// The value at the current members of a measure that is put together along a hierarchy of time.
  ///
  /// - Parameter roles: those in whose eyes it is read.
  func cellOverTime(_ hierarchy: Int, for roles: RoleSet) throws -> ScalarValue {
    let measure = Int(coordinates[0])
    let leaves = try finest(hierarchy, below: coordinates[hierarchy])
    var values: [ScalarValue] = []
    var isMissing = false
    var reader = reader
    reader.roles = roles
    for leaf in leaves {
      with(hierarchy, at: leaf) {
        let showing = isShared ? cells.roles(showing: coordinates, for: reader) : .all
        if showing.isEmpty { return }
        switch cells.value(at: coordinates, for: showing) {
        case .value(let value): values.append(value)
        case .missing:
          needs.note(coordinates, for: reader)
          isMissing = true
        }
      }
    }
    if isMissing { throw Suspension() }
    let filled = values.filter { !$0.isNull }
    switch cells.plan(of: measure).overTime {
    case .lastNonEmpty: return filled.last ?? .null
    case .firstNonEmpty: return filled.first ?? .null
    case .averageOfChildren:
      let numbers = filled.compactMap(\.number)
      return numbers.isEmpty ? .null : .number(numbers.reduce(0, +) / Double(numbers.count))
    case nil: return .null
    }
  }
}
