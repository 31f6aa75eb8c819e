extension Function {
  static let calculatedChild = Function(
    "CalculatedChild", "The calculated member of a name below a member; null where there is none.",
    "[Store].[USA].CalculatedChild(\"Sunny\")",
    .member(.method, [.member, .text]) { call in
      guard let member = try call.member(0), let name = try call.text(1) else { return nil }
      return call.scope.calculatedChildren(of: member, in: member.hierarchy).last { child in
        call.scope.calculated(child)?.isPermitted ?? false && call.scope.name(of: child).isSpelled(name)
      }
    })
}
