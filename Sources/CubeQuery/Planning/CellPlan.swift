/// The base cells that the next call of the store fetches: boxes that are not there yet, put together where that asks
/// for little more than they do apart.
struct CellPlan {
  private(set) var boxes: [CellBox] = []
  /// Whether boxes that are there already are left out.
  let isOfMissing: Bool

  init(ofMissing isOfMissing: Bool = true) { self.isOfMissing = isOfMissing }

  /// Adds the stored cells of a space: stored measures, and stored members or aggregated sets.
  mutating func add(_ space: Space, to memory: CellMemory) {
    if space.isEmpty { return }
    for group in Self.groups(space[0].ordinals, memory, space.reader) {
      for box in Self.boxes(of: space, from: group, memory) { add(box, to: memory) }
    }
  }

  /// Adds a box.
  mutating func add(_ box: CellBox, to memory: CellMemory) {
    if isOfMissing, memory.covers(box) { return }
    for index in boxes.indices where boxes[index].isLike(box) {
      if let merged = Self.merged(boxes[index], box, memory.cube) {
        boxes[index] = merged
        return
      }
    }
    boxes.append(box)
  }

  /// Boxes of measures alone, by star and by who sees them, in order.
  private static func groups(_ measures: [Int32], _ memory: CellMemory, _ reader: CellReader) -> [CellBox] {
    var groups: [CellBox] = []
    for measure in measures {
      let star = memory.number(ofStar: memory.star(of: Int(measure)))
      let roles = memory.cube.roles(ofMeasure: measure, for: reader).intersection(reader.roles)
      if roles.isEmpty { continue }
      if let known = groups.firstIndex(where: { $0.star == star && $0.roles == roles }) {
        groups[known].measures.append(Int(measure))
      } else {
        groups.append(CellBox(star: star, sides: [], roles: roles, measures: [Int(measure)]))
      }
    }
    return groups
  }

  private static func boxes(of space: Space, from group: CellBox, _ memory: CellMemory) -> [CellBox] {
    guard let first = group.measures.first else { return [] }
    var boxes = [group]
    for hierarchy in 1..<space.count {
      let touches = memory.touches(hierarchy, measure: first)
      if !touches, memory.cube.hierarchies[hierarchy].shares == nil { continue }
      let choices = grains(space[hierarchy], memory.cube.hierarchies[hierarchy], space.reader)
      boxes = boxes.flatMap { box in
        choices.compactMap { choice in
          var longer = box
          longer.roles.formIntersection(choice.roles)
          if longer.roles.isEmpty { return nil }
          // Cells at members that do not touch the star are blank, or those of the all member; neither needs a side.
          if touches { longer.take(choice.kind, of: hierarchy) }
          return longer
        }
      }
    }
    return boxes
  }

  private static func grains(
    _ members: CoordinateSet, _ hierarchy: CubeHierarchy, _ reader: CellReader
  ) -> [CellBox.Choice] {
    var choices: [CellBox.Choice] = []
    var byGrain: [(grain: MemberGrain, roles: RoleSet, ordinals: [Int32])] = []
    for ordinal in members.ordinals {
      if ordinal < 0 {
        choices.append(CellBox.Choice(kind: .held(ordinal), roles: .all))
        continue
      }
      guard ordinal < hierarchy.tree.nodeCount else { continue }
      let grain = hierarchy.grain(of: ordinal)
      let roles =
        reader.leavesOf == hierarchy.index ? .all : hierarchy.shares?.roles(at: ordinal, for: reader) ?? .all
      if let last = byGrain.last, last.grain == grain, last.roles == roles {
        byGrain[byGrain.count - 1].ordinals.append(ordinal)
      } else if let known = byGrain.firstIndex(where: { $0.grain == grain && $0.roles == roles }) {
        byGrain[known].ordinals.append(ordinal)
      } else {
        byGrain.append((grain, roles, [ordinal]))
      }
    }
    for (grain, roles, ordinals) in byGrain where !roles.isEmpty {
      if hierarchy.tree.addressStarts[grain.level] > grain.level {
        choices.append(CellBox.Choice(kind: .all, roles: roles))
      } else {
        let listed = hierarchy.tree.members(ofLevel: grain.level)
        let isWhole = !grain.isOwnData && ordinals.count == listed.count && ordinals.last == listed.last
        let side = CellBox.Side(grain: grain, members: isWhole ? nil : CoordinateSet(ascending: ordinals))
        choices.append(CellBox.Choice(kind: .members(side), roles: roles))
      }
    }
    return choices
  }

  /// One box for two that are alike; nil where it would be far larger than both.
  private static func merged(_ one: CellBox, _ other: CellBox, _ cube: OpenedCube) -> CellBox? {
    var merged = one
    merged.measures += other.measures.filter { !one.measures.contains($0) }
    for index in merged.sides.indices {
      if let left = one.sides[index].members, let right = other.sides[index].members {
        merged.sides[index].members = left.union(right)
      } else {
        merged.sides[index].members = nil
      }
    }
    let apart = one.volume(of: cube) + other.volume(of: cube)
    return merged.volume(of: cube) <= max(apart * 3, 2000) ? merged : nil
  }
}

extension CellBox {
  /// What a box may be at one hierarchy, and which roles see it.
  fileprivate struct Choice {
    enum Kind {
      case all
      case members(CellBox.Side)
      case held(Int32)
    }

    let kind: Kind
    let roles: RoleSet
  }

  /// Makes the box longer by a hierarchy.
  fileprivate mutating func take(_ choice: Choice.Kind, of hierarchy: Int) {
    switch choice {
    case .all: break
    case .members(let side): sides.append(side)
    case .held(let number):
      if let known = held.firstIndex(where: { $0.number == number }) {
        held[known].hierarchies.append(hierarchy)
      } else {
        held.append(Held(number: number, hierarchies: [hierarchy]))
      }
    }
  }
}
