extension Function {
  static let exists = Function(
    "Exists",
    "The tuples of a set that go together with a tuple of another: their members of one hierarchy stand in one line, and where one has none that is the default member.",
    "Exists([Store].[Store City].Members, {[Store].[USA].[OR]})",
    .set(.call, [.set, .set]) { call in try call.set(0).existing(with: call.set(1), in: call.scope) })
}
