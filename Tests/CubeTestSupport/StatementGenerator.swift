import CubeQuery

/// Makes random statements over a cube, the same for the same random numbers.
public struct StatementGenerator<Numbers: RandomNumberGenerator> {
  private let cube: String
  private let measures: [String]
  private let hierarchies: [ExploredHierarchy]
  private var numbers: Numbers

  /// A generator.
  ///
  /// - Parameters:
  ///   - cube: the cube's name.
  ///   - measures: the names of measures.
  ///   - hierarchies: hierarchies whose facts may be restricted independently of each other.
  ///   - numbers: the source of randomness.
  public init(cube: String, measures: [String], hierarchies: [ExploredHierarchy], numbers: Numbers) {
    self.cube = cube
    self.measures = measures
    self.hierarchies = hierarchies
    self.numbers = numbers
  }

  /// The next statement.
  public mutating func next() -> RandomStatement {
    let shuffled = hierarchies.shuffled(using: &numbers)
    let width = chance(1, in: 3) ? 2 : 1
    var statement = RandomStatement(
      cube: cube, measures: Array(measures.shuffled(using: &numbers).prefix(Int.random(in: 1...4, using: &numbers))),
      rows: shuffled.prefix(width).map { set(of: $0, depth: width == 1 ? 3 : 1) })
    if chance(1, in: 3), let first = shuffled.first {
      statement.total = someMembers(of: first)
      statement.rows[0] = "{\(statement.rows[0]), \(first.uniqueName).[\(RandomStatement.total)]}"
    }
    if chance(1, in: 2), shuffled.count > width { statement.slicer = someMembers(of: shuffled[width]) }
    // What a subselect leaves out has no name in the statement: it narrows a hierarchy that nothing else speaks of.
    let unused = shuffled.dropFirst(statement.slicer == nil ? width : width + 1)
    if chance(1, in: 2), let any = unused.randomElement(using: &numbers) {
      statement.subselect = someMembers(of: any)
    }
    return statement
  }

  /// Different members of one level, so that none is counted twice.
  private mutating func someMembers(of hierarchy: ExploredHierarchy) -> (hierarchy: String, members: [String]) {
    let level = hierarchy.levels.randomElement(using: &numbers) ?? ""
    let members = hierarchy.members(ofLevel: level).shuffled(using: &numbers)
      .prefix(Int.random(in: 1...3, using: &numbers))
    return (hierarchy.uniqueName, members.map(\.uniqueName))
  }

  private mutating func set(of hierarchy: ExploredHierarchy, depth: Int) -> String {
    guard depth > 0, chance(2, in: 3) else { return plainSet(of: hierarchy) }
    let inner = set(of: hierarchy, depth: depth - 1)
    let measure = "[Measures].[\(measures.randomElement(using: &numbers) ?? "")]"
    let count = Int.random(in: 1...4, using: &numbers)
    return switch Int.random(in: 0..<14, using: &numbers) {
    case 0: "Head(\(inner), \(count))"
    case 1: "Tail(\(inner), \(count))"
    case 2: "Subset(\(inner), \(count), 3)"
    case 3: "Union(\(inner), \(set(of: hierarchy, depth: depth - 1)))"
    case 4: "Except(\(inner), \(set(of: hierarchy, depth: depth - 1)))"
    case 5: "Intersect(\(inner), \(set(of: hierarchy, depth: depth - 1)))"
    case 6: "Hierarchize(\(inner))"
    case 7: "Order(\(inner), \(measure), \(["ASC", "DESC", "BASC", "BDESC"][count - 1]))"
    case 8: "TopCount(\(inner), \(count), \(measure))"
    case 9: "BottomCount(\(inner), \(count), \(measure))"
    case 10: "Filter(\(inner), \(measure) > \(count))"
    case 11: "Filter(\(inner), NOT IsEmpty(\(measure)))"
    case 12: "Generate(\(inner), {\(hierarchy.uniqueName).CurrentMember.Children})"
    default: "Distinct({\(inner), \(set(of: hierarchy, depth: depth - 1))})"
    }
  }

  private mutating func plainSet(of hierarchy: ExploredHierarchy) -> String {
    let member = hierarchy.members.randomElement(using: &numbers)?.uniqueName ?? ""
    let level = hierarchy.levels.randomElement(using: &numbers) ?? ""
    return switch Int.random(in: 0..<7, using: &numbers) {
    case 0: "\(level).Members"
    case 1: "\(member).Children"
    case 2: "Descendants(\(member))"
    case 3: "Descendants(\(member), \(level))"
    case 4: "Ascendants(\(member))"
    case 5: "\(member).Siblings"
    default: "{\(someMembers(of: hierarchy).members.joined(separator: ", ")), \(member)}"
    }
  }

  private mutating func chance(_ one: Int, in all: Int) -> Bool { Int.random(in: 0..<all, using: &numbers) < one }
}
