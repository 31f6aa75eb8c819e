/// Labels in one column, each as near to its wish as the others allow.
enum LabelStack {
  /// The middles of labels of these heights that wish for these middles and may not overlap.
  ///
  /// Labels keep the order of their wishes; where they meet they share the displacement (pool adjacent violators, the
  /// least-squares answer). When the room is too small for all they start at its upper end and go beyond its lower.
  static func middles(wishes: [Double], heights: [Double], in room: ClosedRange<Double>) -> [Double] {
    let order = wishes.indices.sorted { (wishes[$0], $0) < (wishes[$1], $1) }
    var groups: [Group] = []
    for index in order {
      groups.append(Group(members: [index], top: wishes[index] - heights[index] / 2, height: heights[index]))
      while let last = groups.last, groups.count > 1, groups[groups.count - 2].bottom > last.top {
        groups.removeLast()
        groups[groups.count - 1].absorb(last)
      }
      groups[groups.count - 1].stay(in: room)
      while let last = groups.last, groups.count > 1, groups[groups.count - 2].bottom > last.top {
        groups.removeLast()
        groups[groups.count - 1].absorb(last)
        groups[groups.count - 1].stay(in: room)
      }
    }
    var middles = wishes
    for group in groups {
      var top = group.top
      for index in group.members {
        middles[index] = top + heights[index] / 2
        top += heights[index]
      }
    }
    return middles
  }

  /// Labels that touch.
  private struct Group {
    var members: [Int]
    var top: Double
    var height: Double
    var bottom: Double { top + height }

    mutating func absorb(_ next: Group) {
      // Each member's wish is the group's top less what stands above it; the mean of the wishes is the best top.
      let nextTop = next.top - height
      let (count, nextCount) = (Double(members.count), Double(next.members.count))
      top = (top * count + nextTop * nextCount) / (count + nextCount)
      members += next.members
      height += next.height
    }

    mutating func stay(in room: ClosedRange<Double>) {
      top = max(min(top, room.upperBound - height), room.lowerBound)
    }
  }
}
