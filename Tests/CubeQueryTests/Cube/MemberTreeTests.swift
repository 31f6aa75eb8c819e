import Testing

@testable import CubeQuery

@Suite("members as arrays")
struct MemberTreeTests {
  static let trees = NaiveTree.all(upTo: 6) + NaiveTree.all(upTo: 5).map(\.asParentChild)

  private func each(_ check: (NaiveTree, MemberTree, Int) throws -> Void) rethrows {
    for naive in Self.trees {
      let tree = naive.tree
      for member in naive.members { try check(naive, tree, member) }
    }
  }

  @Test("what is next to a member is what plain loops find, for every small tree")
  func neighbours() {
    each { naive, tree, member in
      let ordinal = Int32(member)
      #expect(tree.children(of: ordinal).map(Int.init) == naive.children(member))
      #expect(tree.siblings(of: ordinal).map(Int.init) == naive.siblings(member))
      #expect(tree.siblingIndex(of: ordinal) == naive.siblings(member).firstIndex(of: member))
      #expect(tree.firstChild(of: ordinal).map(Int.init) == naive.children(member).first)
      #expect(tree.lastChild(of: ordinal).map(Int.init) == naive.children(member).last)
      #expect(Int(tree.firstSibling(of: ordinal)) == naive.siblings(member).first)
      #expect(Int(tree.lastSibling(of: ordinal)) == naive.siblings(member).last)
      #expect(tree.depth(of: ordinal) == naive.depth(member))
      #expect(tree.subtree(of: ordinal).map(Int.init) == naive.descendants(member))
    }
  }

  @Test("leading goes from parent to parent within a level, and within a generation of a parent-child hierarchy")
  func leading() {
    each { naive, tree, member in
      for distance in -7...7 {
        #expect(tree.lead(Int32(member), by: distance).map(Int.init) == naive.lead(member, distance))
      }
      for count in -4...4 {
        let steps = count > 0 ? Array((0..<count).reversed()).map { -$0 } : Array(0..<(-count))
        let expected = steps.compactMap { naive.lead(member, $0) }
        #expect(tree.lastPeriods(count, to: Int32(member)).map(Int.init) == expected)
      }
    }
    #expect(Self.trees[0].tree.lead(0, by: .max) == nil)
    #expect(Self.trees[0].tree.lastPeriods(.min, to: 0) == [0])
    #expect(Self.trees[0].tree.lastPeriods(.max, to: 0) == [0])
  }

  @Test("an ancestor is found by level and by distance, and is none beyond the root")
  func ancestors() {
    each { naive, tree, member in
      var above = member
      for distance in 0...7 {
        #expect(tree.ancestor(of: Int32(member), distance: distance).map(Int.init) == (above < 0 ? nil : above))
        above = above < 0 ? above : naive.parents[above]
      }
      #expect(tree.ancestor(of: Int32(member), distance: -1) == nil)
      for level in 0..<tree.levelCount {
        #expect(tree.ancestor(of: Int32(member), atLevel: level).map(Int.init) == naive.ancestor(member, level: level))
      }
      for other in naive.members {
        let isAbove = tree.isAncestor(Int32(other), orSelfOf: Int32(member))
        #expect(isAbove == naive.isBelow(member, orIs: other))
      }
    }
  }

  @Test("descendants by level and by distance are those that each flag means", arguments: UInt8(0)..<16)
  func descendants(_ rawParts: UInt8) {
    let parts = DescendantParts(rawValue: rawParts)
    func isMeant(_ below: Int, _ isLeaf: Bool) -> Bool {
      if parts.contains(.leaves) { return isLeaf && below <= 0 }
      return parts.contains(.itself) && below == 0 || parts.contains(.before) && below < 0
        || parts.contains(.after) && below > 0
    }
    each { naive, tree, member in
      for bound in 0..<tree.levelCount {
        let byLevel = naive.descendants(member).filter {
          isMeant(naive.levels[$0] - bound, naive.children($0).isEmpty)
        }
        #expect(tree.descendants(of: Int32(member), level: bound, parts).map(Int.init) == byLevel)
      }
      for bound in -1...3 {
        let byDistance = naive.descendants(member).filter {
          isMeant(naive.depth($0) - naive.depth(member) - bound, naive.children($0).isEmpty)
        }
        #expect(tree.descendants(of: Int32(member), distance: bound, parts).map(Int.init) == byDistance)
      }
    }
  }

  @Test("a cousin stands at the same places below another ancestor")
  func cousins() {
    each { naive, tree, member in
      for other in naive.members {
        #expect(tree.cousin(of: Int32(member), in: Int32(other)).map(Int.init) == naive.cousin(member, other))
      }
    }
  }

  @Test("a range holds what stands between, whichever end comes first, and is none between levels")
  func ranges() {
    each { naive, tree, member in
      for other in naive.members {
        let found = tree.range(from: Int32(member), to: Int32(other))?.map(Int.init)
        if naive.levels[member] != naive.levels[other] {
          #expect(found == nil)
        } else {
          let areOfOneGeneration = naive.depth(member) == naive.depth(other)
          let candidates = areOfOneGeneration ? naive.peers(member) : naive.members.filter { naive.levels[$0] == 0 }
          #expect(found == candidates.filter { min(member, other) <= $0 && $0 <= max(member, other) })
        }
      }
    }
  }

  @Test("periods to date begin with the first of the period, periods open and close with their ends")
  func periods() {
    for naive in Self.trees where !naive.isParentChild {
      let tree = naive.tree
      for member in naive.members {
        for level in 0..<tree.levelCount {
          let below = naive.descendants(member).filter { naive.levels[$0] == level }
          #expect(tree.openingPeriod(level: level, of: Int32(member)).map(Int.init) == below.first)
          #expect(tree.closingPeriod(level: level, of: Int32(member)).map(Int.init) == below.last)
          let period = naive.ancestor(member, level: level).map { naive.descendants($0) } ?? []
          let toDate = period.filter { naive.levels[$0] == naive.levels[member] && $0 <= member }
          #expect(tree.periodsToDate(level: level, to: Int32(member)).map(Int.init) == toDate)
          for lag in -2...2 {
            let expected = naive.ancestor(member, level: level).flatMap { naive.lead($0, -lag) }
              .flatMap { naive.cousin(member, $0) }
            #expect(tree.parallelPeriod(level: level, lag: lag, of: Int32(member)).map(Int.init) == expected)
          }
        }
      }
    }
  }

  @Test("leaving members out puts their children in their place, and keeps addresses")
  func hiding() {
    for naive in NaiveTree.all(upTo: 5) {
      for pattern in 0..<(1 << naive.parents.count) {
        let tree = naive.tree.ragged { ordinal, _ in pattern & (1 << Int(ordinal)) != 0 }
        let kept = naive.members.filter { pattern & (1 << $0) == 0 }
        #expect(tree.count == kept.count)
        for (number, member) in kept.enumerated() {
          var above = naive.parents[member]
          while above >= 0, !kept.contains(above) { above = naive.parents[above] }
          #expect(tree.parent(of: Int32(number)).map { kept[Int($0)] } == (above < 0 ? nil : above))
          #expect(tree.address(of: Int32(number)) == naive.tree.address(of: Int32(member)))
          let level = naive.levels[member]
          #expect(tree.member(at: tree.address(of: Int32(number)), level: level) == Int32(number))
        }
      }
    }
  }
}
