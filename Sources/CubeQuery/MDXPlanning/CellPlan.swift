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
    for (star, measures) in Self.stars(space[0].ordinals.map { Int($0) }, memory) {
      for box in Self.boxes(of: space, star: star, measures: measures, memory) { add(box, to: memory) }
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

  /// Measures by star, in order.
  private static func stars(_ measures: [Int], _ memory: CellMemory) -> [(Int, [Int])] {
    var stars: [(Int, [Int])] = []
    for measure in measures {
      let star = memory.number(ofStar: memory.star(of: measure))
      if let known = stars.firstIndex(where: { $0.0 == star }) {
        stars[known].1.append(measure)
      } else {
        stars.append((star, [measure]))
      }
    }
    return stars
  }

  private static func boxes(of space: Space, star: Int, measures: [Int], _ memory: CellMemory) -> [CellBox] {
    guard let first = measures.first else { return [] }
    var boxes = [CellBox(star: star, sides: [], measures: measures)]
    for hierarchy in 1..<space.count {
      // Cells at members that do not touch the star are blank, or those of the all member; neither needs a side.
      guard memory.touches(hierarchy, measure: first) else { continue }
      let choices = grains(space[hierarchy], memory.cube.hierarchies[hierarchy])
      boxes = boxes.flatMap { box in
        choices.map { choice in
          var longer = box
          switch choice {
          case .all: break
          case .members(let side): longer.sides.append(side)
          case .held(let number):
            if let known = longer.held.firstIndex(where: { $0.number == number }) {
              longer.held[known].hierarchies.append(hierarchy)
            } else {
              longer.held.append(CellBox.Held(number: number, hierarchies: [hierarchy]))
            }
          }
          return longer
        }
      }
    }
    return boxes
  }

  private enum Choice {
    case all
    case members(CellBox.Side)
    case held(Int32)
  }

  private static func grains(_ members: CoordinateSet, _ hierarchy: CubeHierarchy) -> [Choice] {
    var choices: [Choice] = []
    var byGrain: [(MemberGrain, [Int32])] = []
    for ordinal in members.ordinals {
      if ordinal < 0 {
        choices.append(.held(ordinal))
        continue
      }
      guard ordinal < hierarchy.tree.nodeCount else { continue }
      let grain = hierarchy.grain(of: ordinal)
      if let last = byGrain.last, last.0 == grain {
        byGrain[byGrain.count - 1].1.append(ordinal)
      } else if let known = byGrain.firstIndex(where: { $0.0 == grain }) {
        byGrain[known].1.append(ordinal)
      } else {
        byGrain.append((grain, [ordinal]))
      }
    }
    for (grain, ordinals) in byGrain {
      if hierarchy.tree.addressStarts[grain.level] > grain.level {
        choices.append(.all)
      } else {
        let listed = hierarchy.tree.members(ofLevel: grain.level)
        let isWhole = !grain.isOwnData && ordinals.count == listed.count && ordinals.last == listed.last
        choices.append(
          .members(CellBox.Side(grain: grain, members: isWhole ? nil : CoordinateSet(ascending: ordinals))))
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
