internal import VisualBasic

extension Function {
  static let order = Function(
    "Order",
    "A set sorted by one or several values: upwards or, with DESC, downwards, members staying below their parents; with BASC and BDESC whatever the parents. Tuples of equal values stay in their order.",
    "Order([Product].[Product Family].Members, [Measures].[Store Cost], BDESC)",
    Overload.order.written(as: "<Set>, <Value>, [ASC | DESC | BASC | BDESC], [<Value>, …]"))
}

extension Overload {
  /// Up to eight values, each with or without its direction.
  fileprivate static let order: Overload = {
    let direction = Parameter.optional(.flag("ASC", "DESC", "BASC", "BDESC"))
    let further = (1..<8).flatMap { _ in [Parameter.optional(.each(.value)), direction] }
    return .set(.call, [.set, .each(.value), direction] + further, reaching: reachOfOrder) { call in
      try call.ordered()
    }
  }()
}

extension Overload {
  /// The cells of the values: at the tuples, and for members that stay below their parents at all that are compared.
  private static let reachOfOrder: Reaching = { reach, space, arguments in
    arguments[0].reach(reach, in: space)
    guard let bound = reach.bound(of: arguments[0], in: space), !bound.isEmpty else { return }
    for (index, argument) in arguments.enumerated().dropFirst() where argument is any ScalarNode {
      let direction = index + 1 < arguments.count ? (arguments[index + 1] as? Flag)?.word : nil
      if SortDirection(rawValue: direction ?? "ASC")?.isBreaking ?? false {
        argument.reach(reach, in: space.with(bound))
        continue
      }
      for column in bound.hierarchies.indices {
        var compared = Bound(
          hierarchies: Array(bound.hierarchies[...column]), members: Array(bound.members[...column]))
        compared.members[column] = HierarchicalSort.compared(
          bound.members[column], in: reach.evaluation.scope.cube.hierarchies[bound.hierarchies[column]].tree)
        argument.reach(reach, in: space.with(compared))
      }
      return
    }
  }
}

extension Call {
  fileprivate func ordered() throws -> TupleSet {
    let set = try set(0).listed
    try evaluation.check(tuples: set.count)
    guard set.count > 1 else { return set }
    var ranks: [[Int]] = []
    for index in 1..<count where arguments[index] is any ScalarNode {
      let direction = flag(index + 1).flatMap { SortDirection(rawValue: $0) } ?? .ascending
      ranks.append(try self.ranks(of: set, by: index, direction))
      // Members below their parents are never equal: what follows cannot change their order.
      if !direction.isBreaking { break }
    }
    return set.selecting(
      (0..<set.count).sorted { left, right in
        for rank in ranks where rank[left] != rank[right] { return rank[left] < rank[right] }
        return left < right
      })
  }

  /// The place of each tuple among the values of an argument; equal ones share it.
  private func ranks(of set: TupleSet, by index: Int, _ direction: SortDirection) throws -> [Int] {
    var ranks = Array(repeating: 0, count: set.count)
    if direction.isBreaking {
      let values = try scalars(index, over: set).map { SortValue($0) }
      let order = SortValue.order(values, descending: direction.isDescending)
      for (place, next) in zip(order, order.dropFirst()) {
        ranks[next] = ranks[place] + (values[place] == values[next] ? 0 : 1)
      }
      return ranks
    }
    let sort = HierarchicalSort(scope: scope, isDescending: direction.isDescending) { try scalars(index, over: $0) }
    for (rank, place) in try sort.order(of: set).enumerated() { ranks[place] = rank }
    return ranks
  }
}
