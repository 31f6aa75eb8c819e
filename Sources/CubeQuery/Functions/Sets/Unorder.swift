extension Function {
  static let unorder = Function(
    "Unorder", "The set itself: a hint, for other engines, that its order does not count.",
    "Unorder([Marital Status].Members)",
    .set(.call, [.set]) { call in try call.set(0) })

  static let nativizeSet = Function(
    "NativizeSet", "The set itself: a hint, for other engines, to compute it in the store.",
    "NativizeSet([Gender].[Gender].Members * [Store].[USA].Children)",
    .set(.call, [.set]) { call in try call.set(0) })
}
