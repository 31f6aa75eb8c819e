extension Function {
  static let defaultMember = Function(
    "DefaultMember",
    "The member of a hierarchy that counts where nobody names one; null for a role that does not see it.",
    "[Time].DefaultMember",
    .member(.property, [.hierarchy]) { call in
      let hierarchy = call.scope.cube.hierarchies[try call.hierarchy(0)]
      let member = hierarchy.member(hierarchy.defaultMember)
      return call.scope.isSeen(member) ? member : nil
    })
}
