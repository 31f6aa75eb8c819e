extension Function {
  static let head = Function(
    "Head", "The first tuples of a set, one if no number is given.", "Head([Store].[USA].Children, 2)",
    .set(.call, [.set, .optional(.integer)]) { call in
      try call.set(0).prefix(call.isGiven(1) ? call.integer(1) ?? 0 : 1)
    })
}
