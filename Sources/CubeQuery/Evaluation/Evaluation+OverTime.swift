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

  /// The finest members of a hierarchy at and below a current member, in order, each with the roles in whose eyes its
  /// cell counts: those of the reader that show the current member, or of a set one of its tuples above.
  ///
  /// - Throws: `MDXFailure` where a set of tuples over several hierarchies stands for it.
  func finest(
    _ hierarchy: Int, below ordinal: Int32, for reader: CellReader
  ) throws -> [(leaf: Int32, roles: RoleSet)] {
    let members = scope.cube.hierarchies[hierarchy]
    func roles(at node: Int32) -> RoleSet {
      reader.roles.intersection(members.shares?.roles(at: node, for: reader) ?? .all)
    }
    if ordinal >= 0 {
      let seeing = roles(at: ordinal)
      return members.leaves(below: ordinal).map { ($0, seeing) }
    }
    let set = aggregates[Int(-1 - ordinal)].tuples
    guard set.arity == 1 else {
      throw MDXFailure(
        .other, "a measure that takes the last value of time cannot be aggregated over tuples of time and other members"
      )
    }
    var seeing: [Int32: RoleSet] = [:]
    for node in set.distinct(0) {
      for leaf in members.leaves(below: node) { seeing[leaf, default: []].formUnion(roles(at: node)) }
    }
    let leftOut = seeing.keys.filter { members.tree.isLeftOut($0) }.sorted()
    return (members.allLeaves + leftOut).compactMap { leaf in seeing[leaf].map { (leaf, $0) } }
  }

  /// The value at the current members of a measure that is put together along a hierarchy of time.
  ///
  /// - Parameter roles: those in whose eyes it is read.
  func cellOverTime(_ hierarchy: Int, for roles: RoleSet) throws -> ScalarValue {
    let measure = Int(coordinates[0])
    var reader = reader
    reader.roles = roles
    var values: [ScalarValue] = []
    var isMissing = false
    for (leaf, roles) in try finest(hierarchy, below: coordinates[hierarchy], for: reader) where !roles.isEmpty {
      reader.roles = roles
      reader.leavesOf = Int32(hierarchy)
      with(hierarchy, at: leaf) {
        switch cells.value(at: coordinates, for: roles) {
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
