extension Function {
  static let distinct = Function(
    "Distinct", "Each tuple of a set once, where it stands first.",
    "Distinct({[Gender].[F], [Gender].[M], [Gender].[F]})",
    .set(.call, [.set]) { call in try call.set(0).withoutRepetitions })
}
