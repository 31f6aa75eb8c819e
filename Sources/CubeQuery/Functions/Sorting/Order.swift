internal import VisualBasic

extension Function {
  static let order = Function(
    "Order",
    "A set sorted by one or several values: upwards or, with DESC, downwards, members staying below their parents; with BASC and BDESC whatever the parents. Tuples of equal values stay in their order.",
    "Order([Product].[Product Family].Members, [Measures].[Store Cost], BDESC)",
    overloads: Overload.orders)
}

extension Overload {
  private static let direction = Parameter.flag("ASC", "DESC", "BASC", "BDESC")

  /// One to four values, each with or without its direction.
  fileprivate static let orders: [Overload] = (1...4).flatMap { keys in
    (0..<(1 << keys)).map { directions in
      let parameters = (0..<keys).flatMap { key -> [Parameter] in
        directions & (1 << key) == 0 ? [.each(.value)] : [.each(.value), direction]
      }
      return .set(.call, [.set] + parameters, reaching: reachOfOrder) { call in try call.ordered() }
    }
  }
}

extension Overload {
  /// The cells of the values: at the tuples, and for members that stay below their parents at all that are compared.
  private static let reachOfOrder: Reaching = { reach, space, arguments in
    arguments[0].reach(reach, in: space)
    guard let bound = reach.bound(of: arguments[0], in: space), !bound.isEmpty else { return }
    for (index, argument) in arguments.enumerated().dropFirst() where !(argument is Flag) {
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
    for index in 1..<count where flag(index) == nil {
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
