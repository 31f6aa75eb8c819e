/// Collects the base cells that expressions may read, before anything is computed from cells.
///
/// Expressions that hang on no cell are evaluated for every combination of members that they look at; of the rest a
/// superset of the members is known by what functions say of themselves (`Function`).
final class Reach {
  let evaluation: Evaluation
  private(set) var plan: CellPlan
  private var visited: [Member: [Space]] = [:]
  private var reachedSets: Set<Int> = []
  private var budget = 200_000
  private var depth = 0

  /// - Parameter isOfMissing: whether only cells are noted that are not there.
  init(_ evaluation: Evaluation, ofMissing isOfMissing: Bool = true) {
    self.evaluation = evaluation
    plan = CellPlan(ofMissing: isOfMissing)
  }

  /// Notes the cells of a space: stored ones, and what calculated members of it read.
  func cell(in space: Space) {
    guard !space.isEmpty, depth < 100, budget > 0 else { return }
    var rest = space
    for member in calculatedMembers(of: space) {
      let hierarchy = Int(member.hierarchy)
      var inner = rest
      inner.reader = evaluation.reader(inner.reader, entering: member, at: rest[0])
      inner[hierarchy] = CoordinateSet(evaluation.formulas.resting(hierarchy))
      formula(of: member, in: inner)
      rest[hierarchy] = CoordinateSet(ascending: rest[hierarchy].ordinals.filter { $0 != member.ordinal })
      if rest[hierarchy].isEmpty { return }
    }
    stored(rest)
  }

  /// Notes stored cells; sets that are summed tuple by tuple are those tuples.
  private func stored(_ space: Space) {
    budget -= 1
    guard let number = heldNumber(in: space) else { return add(space) }
    let set = evaluation.aggregates[Int(-1 - number)]
    // Measures that cannot be put together over the set read nothing: evaluation says so.
    let isSummed = Dictionary(grouping: space[0].ordinals) { try? evaluation.isSummed(number, at: $0) }
    if let measures = isSummed[true] {
      var inner = space
      inner[0] = CoordinateSet(ascending: measures)
      for (column, other) in set.tuples.hierarchies.enumerated() where space[other].contains(number) {
        let others = space[other].ordinals.filter { $0 != number }
        inner[other] = CoordinateSet.sorting(others + set.tuples.distinct(column))
      }
      cell(in: inner)
    }
    if let measures = isSummed[false] {
      var inner = space
      inner[0] = CoordinateSet(ascending: measures)
      add(inner)
    }
  }

  /// A set that stands for members of a space, one that is summed for some measure before all others.
  private func heldNumber(in space: Space) -> Int32? {
    var found: Int32?
    for hierarchy in 1..<space.count {
      for number in space[hierarchy].ordinals where number < 0 {
        if space[0].ordinals.contains(where: { (try? evaluation.isSummed(number, at: $0)) ?? false }) { return number }
        found = found ?? number
      }
    }
    return found
  }

  /// Notes stored cells; a measure that time puts together is read at the finest members of time.
  private func add(_ space: Space) {
    var plain = space
    for measure in space[0].ordinals {
      guard let hierarchy = evaluation.timeHierarchy(of: Int(measure)) else { continue }
      plain[0] = CoordinateSet(ascending: plain[0].ordinals.filter { $0 != measure })
      let leaves = space[hierarchy].ordinals.flatMap {
        (try? evaluation.finest(hierarchy, below: $0, for: space.reader)) ?? []
      }
      for (roles, seen) in Dictionary(grouping: leaves, by: \.roles) where !roles.isEmpty {
        var inner = space
        inner[0] = CoordinateSet(measure)
        inner[hierarchy] = CoordinateSet.sorting(seen.map(\.leaf))
        inner.reader.roles = roles
        inner.reader.leavesOf = Int32(hierarchy)
        plan.add(inner, to: evaluation.cells)
      }
    }
    plan.add(plain, to: evaluation.cells)
  }

  private func calculatedMembers(of space: Space) -> [Member] {
    var members: [(order: Int, member: Member)] = []
    for hierarchy in 0..<space.count {
      for ordinal in space[hierarchy].ordinals.reversed() {
        guard evaluation.isCalculated(ordinal, in: hierarchy) else { break }
        let order = evaluation.formulas.solveOrder(hierarchy, ordinal)
        members.append((order, Member(hierarchy: Int32(hierarchy), ordinal: ordinal)))
      }
    }
    return members.sorted { left, right in
      left.order != right.order ? left.order > right.order : left.member.hierarchy < right.member.hierarchy
    }.map(\.member)
  }

  private func formula(of member: Member, in space: Space) {
    if (visited[member] ?? []).contains(where: { space.isSubset(of: $0) }) { return }
    visited[member, default: []].append(space)
    guard let formula = try? evaluation.formulas.formula(of: member) else { return }
    depth += 1
    let wasReaching = evaluation.isReaching
    evaluation.isReaching = true
    defer {
      depth -= 1
      evaluation.isReaching = wasReaching
    }
    formula.reach(self, in: space)
  }

  /// Notes the cells of a named set's formula, at the members that the slicer sets.
  func namedSet(_ number: Int) {
    guard reachedSets.insert(number).inserted, let node = try? evaluation.formulas.set(number) else { return }
    let wasReaching = evaluation.isReaching
    evaluation.isReaching = false
    defer { evaluation.isReaching = wasReaching }
    node.reach(self, in: Space(evaluation.home.map { CoordinateSet($0) }))
  }

  /// What a named set's tuples are made of; nil where cells are missing for it.
  func boundOfNamedSet(_ number: Int) -> Bound? {
    if let set = try? evaluation.namedSet(number) { return Bound(set) }
    guard let node = try? evaluation.formulas.set(number) else { return nil }
    return bound(of: node, in: Space(evaluation.home.map { CoordinateSet($0) }))
  }

  /// Notes cells at addresses that evaluation has come upon.
  func note(_ needs: Needs) {
    for box in needs.boxes { plan.add(box, to: evaluation.cells) }
    for address in needs.addresses {
      plan.add(Space(address.coordinates.map { CoordinateSet($0) }, for: address.reader), to: evaluation.cells)
    }
  }

  /// Members among which the value of a node surely is; nil where nothing can be said before cells are there.
  func bound(of node: any Node, in space: Space) -> Bound? {
    guard let members = node as? any MembersNode else { return nil }
    if !node.readsCells { return evaluated(members, in: space) }
    return members.bound(self, in: space)
  }

  /// What a node is at every combination of the members that it looks at.
  func evaluated(_ node: any MembersNode, in space: Space) -> Bound? {
    var bound = Bound(hierarchies: [], members: [])
    var isKnown = true
    let isVisited = forEachPlace(of: node, in: space) { _ in
      guard isKnown, let one = value(of: node), let all = bound.union(one) else {
        isKnown = false
        return
      }
      bound = all
    }
    return isVisited && isKnown ? bound : nil
  }

  /// Hands out a set at every combination of the members that it looks at, with the space narrowed to these.
  func forEachValue(of node: any SetNode, in space: Space, _ body: (TupleSet, Space) -> Void) {
    if node.readsCells { return }
    _ = forEachPlace(of: node, in: space) { inner in
      guard let set = try? evaluation.set(of: node) else { return }
      body(set, inner)
    }
  }

  /// Visits every combination of the members that a node looks at; nothing where there are too many.
  private func forEachPlace(of node: any Node, in space: Space, _ body: (Space) -> Void) -> Bool {
    let hierarchies = node.dependencies.elements(below: space.count).filter { space[$0].count != 1 }
    let combinations = hierarchies.reduce(1.0) { $0 * Double(space[$1].count) }
    guard combinations <= 20_000, combinations <= Double(budget) else { return false }
    budget -= Int(combinations)
    let saved = evaluation.coordinates
    defer { evaluation.moveAll(to: saved) }
    for hierarchy in 0..<space.count where space[hierarchy].count == 1 {
      evaluation.move(hierarchy, to: space[hierarchy].ordinals[0])
    }
    var inner = space
    func visit(_ position: Int) {
      guard position < hierarchies.count else { return body(inner) }
      let hierarchy = hierarchies[position]
      for ordinal in space[hierarchy].ordinals {
        evaluation.move(hierarchy, to: ordinal)
        inner[hierarchy] = CoordinateSet(ordinal)
        visit(position + 1)
      }
      inner[hierarchy] = space[hierarchy]
    }
    visit(0)
    return true
  }

  /// The value at the current members as a bound; nil where cells are missing after all.
  ///
  /// A node that fails there is told to fail when it is evaluated, and yields nothing here.
  private func value(of node: any MembersNode) -> Bound? {
    do {
      switch node {
      case let node as any SetNode: return Bound(try evaluation.set(of: node))
      case let node as any MemberNode: return try node.member(evaluation).map { Bound($0) } ?? Self.nothing
      case let node as any TupleNode:
        return try node.tuple(evaluation).map { tuple in
          Bound(
            hierarchies: tuple.map { Int($0.hierarchy) }, members: tuple.map { CoordinateSet($0.ordinal) })
        } ?? Self.nothing
      default: return nil
      }
    } catch is Suspension {
      return nil
    } catch {
      return Self.nothing
    }
  }

  private static let nothing = Bound(hierarchies: [], members: [])
}
