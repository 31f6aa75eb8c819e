internal import MDX

/// What names mean in one statement: an opened cube, its calculated members and sets, and those of the statement.
struct CubeScope: Sendable {
  /// The cube.
  let cube: OpenedCube
  /// By hierarchy: the calculated members, the cube's first; the first one's number is the tree's `nodeCount`.
  private(set) var calculatedMembers: [[CalculatedMember]]
  /// The named sets, the cube's first; of two with the same name the later one counts.
  private(set) var namedSets: [NamedSet]

  /// Whether measures are found by name that the role may not see: so that the cube's own formulas may use them.
  var readsDefinitions = false {
    didSet { findsAncestors = readsDefinitions }
  }

  /// Whether members are found by the names of ancestors that may not be told: the cube's own formulas write these.
  var findsAncestors = false

  /// The scope of a statement that defines nothing itself.
  init(_ cube: OpenedCube) {
    self.cube = cube
    calculatedMembers = cube.calculatedMembers
    namedSets = cube.namedSets
  }

  /// The hierarchies that the role may see.
  var permittedHierarchies: [CubeHierarchy] { cube.hierarchies.filter(\.isPermitted) }

  /// The dimensions of which the role may see a hierarchy.
  var permittedDimensions: [CubeDimension] {
    cube.dimensions.filter { dimension in dimension.hierarchies.contains { hierarchy($0).isPermitted } }
  }

  /// The hierarchies of the dimensions of time that functions of time may mean: those that the role may see, to the cube's
  /// own formulas all.
  var timeHierarchies: [Int32] {
    cube.dimensions.filter { $0.kind == .time }.flatMap(\.hierarchies)
      .filter { readsDefinitions || hierarchy($0).isPermitted }
  }

  /// A hierarchy by its number.
  func hierarchy(_ index: Int32) -> CubeHierarchy { cube.hierarchies[Int(index)] }

  /// The hierarchy of a member.
  func hierarchy(of member: Member) -> CubeHierarchy { cube.hierarchies[Int(member.hierarchy)] }

  /// The calculated member that a member is; nil for one of the tree.
  func calculated(_ member: Member) -> CalculatedMember? {
    let place = Int(member.ordinal) - cube.hierarchies[Int(member.hierarchy)].tree.nodeCount
    return place < 0 ? nil : calculatedMembers[Int(member.hierarchy)][place]
  }

  /// Adds a calculated member; its number must be `nextOrdinal(of:)`.
  mutating func add(_ member: CalculatedMember) -> Member {
    precondition(member.ordinal == nextOrdinal(of: member.hierarchy))
    calculatedMembers[Int(member.hierarchy)].append(member)
    return member.member
  }

  /// Adds a named set.
  ///
  /// - Returns: its number.
  mutating func add(_ set: NamedSet) -> Int {
    namedSets.append(set)
    return namedSets.count - 1
  }
}
