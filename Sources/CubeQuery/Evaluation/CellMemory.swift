internal import CubeModel
internal import StarSchema
internal import VisualBasic

/// The base cells that have been fetched for a statement, found by the current members.
///
/// An address is looked up by its grain: which hierarchies are not at their all member, and at which level. A segment
/// holds the answer to one request; what lies in the region that was asked for and has no row is empty.
final class CellMemory {
  /// What is known of a base cell.
  enum Found {
    case value(ScalarValue)
    case missing
  }

  /// What looking up needs to know of a measure's star.
  private struct StarShape {
    let name: String
    /// By hierarchy, whether its dimension touches the star.
    let touches: [Bool]
  }

  let cube: OpenedCube
  private let stars: [StarShape]
  /// By measure: the number of its star.
  private let starOfMeasure: [Int]
  /// By measure: whether it is the same for all members of a dimension that does not touch its star.
  private let repeatsOf: [Bool]
  private let plans: [MeasurePlan]
  private var segments: [UInt64: [CellSegment]] = [:]
  /// By hierarchy and level: a number that stands for both.
  private let codes: [[UInt64]]
  /// The hierarchies of which not every role sees all.
  private let shared: [Int]

  /// What every cell is restricted to, besides what the role may see.
  private let parts: [TuplePart]

  /// - Parameter parts: what every cell is restricted to, besides what the role may see.
  init(cube: OpenedCube, parts: [TuplePart] = []) {
    self.parts = parts
    self.cube = cube
    var names: [String] = []
    for measure in cube.measures where !names.contains(measure.star) { names.append(measure.star) }
    stars = names.map { name in
      StarShape(name: name, touches: cube.hierarchies.map { $0.index == 0 || $0.touches(star: name) })
    }
    starOfMeasure = cube.measures.map { measure in names.firstIndex(of: measure.star) ?? 0 }
    repeatsOf = cube.measures.map { cube.definition.unrelated(ofMeasure: $0.name) == .repeat }
    plans = cube.measures.map { MeasurePlan($0.definition.kind) }
    shared = cube.hierarchies.indices.dropFirst().filter { cube.hierarchies[$0].shares != nil }
    var mixer = HashMixer()
    codes = cube.hierarchies.map { hierarchy in
      (0..<MemberGrain.codeCount(levelCount: hierarchy.levels.count)).map { _ in mixer.next() }
    }
  }

  /// Whether a measure, by its number, is stored.
  func isStored(_ measure: Int32) -> Bool { plans.indices.contains(Int(measure)) }

  /// Whether a measure's value over disjoint parts is the sum of the parts' values.
  func isAdditive(_ measure: Int) -> Bool { plans[measure].isAdditive }

  /// What every cell of a star is restricted to, besides what the role may see.
  ///
  /// - Parameter reached: the hierarchies of whose members those are asked that are left out.
  func restrictions(of star: String, besides reached: Set<Int>) -> [CellRequest.Restriction] {
    parts.flatMap { $0.restrictions(of: star, besides: reached) }
  }

  /// How a measure's value is made of what the store gives.
  func plan(of measure: Int) -> MeasurePlan { plans[measure] }

  /// Whether a hierarchy's members change a measure's value.
  func touches(_ hierarchy: Int, measure: Int) -> Bool { stars[starOfMeasure[measure]].touches[hierarchy] }

  /// The star of a measure.
  func star(of measure: Int) -> String { stars[starOfMeasure[measure]].name }

  /// Whether a measure has no value at a member of a dimension that does not touch its star.
  func isBlank(_ measure: Int, at ordinal: Int32, of hierarchy: Int) -> Bool {
    !repeatsOf[measure] && !touches(hierarchy, measure: measure) && ordinal != cube.hierarchies[hierarchy].allMember
  }

  /// A measure's value put together from its values over parts.
  func rollUp(_ values: [ScalarValue], measure: Int) -> ScalarValue { plans[measure].rollUp(values) }

  /// Keeps the answer to a request.
  func keep(_ segment: CellSegment) {
    segments[segment.grainCode(codes), default: []].append(segment)
  }

  /// Whether a box of cells is there already.
  func covers(_ box: CellBox) -> Bool { segment(covering: box) != nil }

  /// The segment that holds all cells of a box; nil where there is none.
  func segment(covering box: CellBox) -> CellSegment? {
    (segments[box.grainCode(codes)] ?? []).first { $0.covers(box) }
  }

  /// Whether a measure is the same for all members of a dimension that does not touch its star.
  func repeats(_ measure: Int) -> Bool { repeatsOf[measure] }

  /// The base cell at an address: a stored measure, and stored members or aggregated sets.
  ///
  /// - Parameter roles: those in whose eyes it is read: `roles(showing:for:)`.
  func value(at coordinates: [Int32], for roles: RoleSet) -> Found {
    let measure = Int(coordinates[0])
    let star = starOfMeasure[measure]
    var code = CellBox.code(ofStar: star, roles)
    for hierarchy in 1..<coordinates.count {
      let ordinal = coordinates[hierarchy]
      if !stars[star].touches[hierarchy] {
        if isBlank(measure, at: ordinal, of: hierarchy) { return .value(.null) }
        continue
      }
      if ordinal < 0 {
        code ^= HashMixer.mix(codes[hierarchy][0] &+ UInt64(bitPattern: Int64(ordinal)))
      } else {
        let tree = cube.hierarchies[hierarchy].tree
        let level = tree.level(of: ordinal)
        // As `CellPlan` has it: the all level, which a role may not see, is no side of a box.
        if tree.addressStarts[level] <= level {
          code ^= codes[hierarchy][cube.hierarchies[hierarchy].grain(of: ordinal).code(levelCount: tree.levelCount)]
        }
      }
    }
    guard let candidates = segments[code] else { return .missing }
    for segment in candidates {
      if let row = segment.row(at: coordinates, measure: measure, star: star, roles: roles) {
        return .value(row < 0 ? .null : plans[measure].value(in: segment, row: row))
      }
    }
    return .missing
  }

  /// The roles that show the base cell at an address; none where nobody does.
  func roles(showing coordinates: [Int32], for reader: CellReader) -> RoleSet {
    var roles = reader.roles.intersection(cube.roles(ofMeasure: coordinates[0], for: reader))
    for hierarchy in shared where coordinates[hierarchy] >= 0 && reader.leavesOf != Int32(hierarchy) {
      if let shares = cube.hierarchies[hierarchy].shares {
        roles.formIntersection(shares.roles(at: coordinates[hierarchy], for: reader))
      }
    }
    return roles
  }

  /// Whether roles do not see all of the cube.
  var isShared: Bool { !shared.isEmpty || cube.hierarchies[0].shares != nil }

  /// The number of a star.
  func number(ofStar name: String) -> Int { stars.firstIndex { $0.name == name } ?? 0 }
}
