extension Function {
  static let defaultMember = Function(
    "DefaultMember", "The member of a hierarchy that counts where nobody names one.", "[Time].DefaultMember",
    .member(.property, [.hierarchy]) { call in
      let hierarchy = call.scope.cube.hierarchies[try call.hierarchy(0)]
      return hierarchy.member(hierarchy.defaultMember)
    })
}
