internal import VisualBasic

extension Function {
  static let rollupChildren = Function(
    "RollupChildren",
    "The cells of a member's children put together from the left by an operator, +, -, * or /, that may differ from child to child; ~ leaves one out.",
    "RollupChildren([Time].[1997], \"+\")",
    .scalar(
      .call, [.member, .each(.text)], .number, readsCells: true, looksAt: .everything,
      reaching: { reach, space, arguments in
        arguments[0].reach(reach, in: space)
        guard let bound = reach.bound(of: arguments[0], in: space), let hierarchy = bound.hierarchies.first else {
          return
        }
        let scope = reach.evaluation.scope
        let children = bound.members[0].ordinals.flatMap {
          scope.children(of: Member(hierarchy: Int32(hierarchy), ordinal: $0))
        }
        guard !children.isEmpty else { return }
        let inner = space.with(Bound(hierarchies: [hierarchy], members: [CoordinateSet.sorting(children)]))
        arguments[1].reach(reach, in: inner)
        reach.cell(in: inner)
      }
    ) { call in
      guard let member = try call.member(0) else { return .null }
      let children = TupleSet(hierarchy: Int(member.hierarchy), call.scope.children(of: member))
      var total: Double?
      try call.forEach(1, over: children) { _ in
        let sign = try call.text(1) ?? ""
        if sign == "~" { return }
        guard let value = try call.evaluation.number(call.evaluation.cell()) else { return }
        switch sign {
        case "+": total = (total ?? 0) + value
        case "-": total = (total ?? 0) - value
        case "*": total = (total ?? 1) * value
        case "/": total = (total ?? 1) / value
        default: throw call.mistake("'\(sign)' is no operator to roll up with: those are +, -, *, / and ~")
        }
      }
      return total.map { .number($0) } ?? .null
    })
}
