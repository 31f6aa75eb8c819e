extension Function {
  static let intersect = Function(
    "Intersect", "The tuples of a set that are in another too, each once unless ALL is said.",
    "Intersect({[Store].[USA].[CA], [Store].[USA].[OR]}, {[Store].[USA].[OR]})",
    .set(.call, [.set, .set, .optional(.flag("ALL"))], type: Overload.alike) { call in
      try call.set(0).intersection(call.set(1), keepsRepetitions: call.flag(2) != nil)
    })
}
