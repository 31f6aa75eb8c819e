extension Function {
  static let hierarchy = Function(
    "Hierarchy", "The hierarchy of a member or level.", "[Store].[USA].Hierarchy.Name",
    .hierarchy(.property, [.hierarchy]) { call in try call.hierarchy(0) })
}
