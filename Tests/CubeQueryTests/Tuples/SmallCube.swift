import CubeModel
import MDX
import OrderedCollections
import Testing

@testable import CubeQuery

/// A cube of two hierarchies drawn as text, for functions that need members and no values.
struct SmallCube {
  /// An all member, three levels below it, branches of different depth.
  static let places = """
    All
      A
        a1
          a11
          a12
        a2
      B
        b1
        b2
          b21
      C
    """
  /// No all member: years, quarters, months.
  static let times = """
    Y1
      Y1Q1
        m1
        m2
      Y1Q2
        m3
        m4
    Y2
      Y2Q1
        m5
      Y2Q2
        m6
        m7
    """

  private static let kindsOfTime: [HierarchyLevel.Kind] = [.years, .quarters, .months]

  /// The definition that memories of cells ask; there are no measures in the store.
  static let definition = CubeDefinition(
    name: "Small", caption: LocalizedText("Small"), stars: ["none"], dimensions: [:], measures: [:],
    indicators: [
      "Growth": CubeDefinition.Indicator(
        value: LocatedText("1 + 1"), goal: LocatedText("5"), caption: LocalizedText("Growth"))
    ])

  var scope: CubeScope

  init() throws {
    let hierarchies = [
      Self.hierarchy(0, "Measures", "Amount", hasAll: false), Self.hierarchy(1, "Place", Self.places, hasAll: true),
      Self.hierarchy(2, "Time", Self.times, hasAll: false),
    ]
    let dimensions = hierarchies.map { hierarchy in
      CubeDimension(
        index: Int(hierarchy.index), name: hierarchy.name, uniqueName: hierarchy.uniqueName, caption: hierarchy.name,
        description: nil, kind: [.measures, .regular, .time][Int(hierarchy.index)], isVisible: true,
        hierarchies: hierarchy.index..<hierarchy.index + 1)
    }
    let cube = OpenedCube(
      definition: Self.definition, language: "en", role: nil,
      stamp: WarehouseStamp(run: 1, asOf: "2026", definitionsHash: ""), dimensions: dimensions,
      hierarchies: hierarchies, measures: [], calculatedMembers: Array(repeating: [], count: 3), namedSets: [])
    scope = CubeScope(try CubeCalculations(cube: cube, rolesSeeing: { _ in .all }).complete())
  }

  private static func hierarchy(_ index: Int32, _ name: String, _ drawing: String, hasAll: Bool) -> CubeHierarchy {
    var nodes = MemberNodes(
      count: 0, levelCount: 0, addressStarts: [], parents: [], levels: [], keys: [], names: [])
    var path: [Int32] = []
    for line in drawing.split(separator: "\n") {
      let level = line.prefix { $0 == " " }.count / 2
      path = Array(path.prefix(level))
      nodes.parents.append(path.last ?? -1)
      nodes.levels.append(UInt8(level))
      nodes.names.append(String(line.drop { $0 == " " }))
      nodes.keys.append(.integer(Int64(nodes.count)))
      path.append(Int32(nodes.count))
      nodes.count += 1
      nodes.levelCount = max(nodes.levelCount, level + 1)
    }
    nodes.addressStarts = Array(0..<nodes.levelCount)
    let levels = (0..<nodes.levelCount).map { number in
      HierarchyLevel(
        number: number, name: "L\(number)", uniqueName: "[\(name)].[L\(number)]", caption: "L\(number)",
        description: nil, kind: name == "Time" ? kindsOfTime[number] : .regular, isUnique: true,
        isParentChild: false, isVisible: true, keyAttribute: nil,
        properties: [])
    }
    return CubeHierarchy(
      index: index, dimension: Int(index), name: name, dottedName: name, sourceName: name, uniqueName: "[\(name)]",
      caption: name, description: nil, isVisible: true, paths: [:], levels: levels, tree: MemberTree(nodes),
      source: nil,
      allMember: hasAll ? 0 : nil, allCaption: nil, nullCaption: nil, defaultMember: 0)
  }

  /// Puts a calculated member under another one, or beside the roots.
  mutating func calculate(
    _ name: String, under parent: String?, in hierarchy: Int32 = 1, as formula: String = "NULL"
  ) throws {
    let parent = try parent.map { try member($0) }
    scope.define(member: name, in: hierarchy, under: parent, as: try MDXExpression(parsing: formula))
  }

  /// The member of a name, calculated ones included.
  func member(_ name: some StringProtocol) throws -> Member {
    for hierarchy in scope.cube.hierarchies {
      if let ordinal = hierarchy.tree.names.firstIndex(of: String(name)) { return hierarchy.member(Int32(ordinal)) }
    }
    return try #require(scope.calculatedMembers.joined().first { $0.name == name }, "no member \(name)").member
  }

  /// Tuples written as `A Y1Q1, B Y2`.
  func set(_ text: String) throws -> TupleSet {
    let tuples = try text.split(separator: ",").map { try $0.split(separator: " ").map { try member($0) } }
    guard let first = tuples.first else { return .empty }
    return TupleSet(hierarchies: first.map { Int($0.hierarchy) }, tuples: tuples)
  }

  /// A set as `set` reads it.
  func text(_ set: TupleSet, in scope: CubeScope? = nil) -> String {
    let scope = scope ?? self.scope
    return (0..<set.count).map { set.tuple($0).map { scope.name(of: $0) }.joined(separator: " ") }.joined(
      separator: ", ")
  }

  /// All members of a hierarchy in order.
  func members(of hierarchy: Int) -> TupleSet {
    TupleSet(hierarchy: hierarchy, 0..<Int32(scope.cube.hierarchies[hierarchy].tree.count))
  }
}
