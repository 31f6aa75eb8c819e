extension Function {
  static let subset = Function(
    "Subset", "The tuples of a set from a place on, counted from 0, so many or all.",
    "Subset([Time].[1997].Children, 1, 2)",
    .set(.call, [.set, .integer, .optional(.integer)]) { call in
      let set = try call.set(0)
      guard let start = try call.integer(1), (0..<set.count).contains(start) else {
        return TupleSet(hierarchies: set.hierarchies, ordinals: [])
      }
      let length = call.isGiven(2) ? try call.integer(2) ?? 0 : set.count
      return try call.listed(set, start..<start + min(max(0, length), set.count - start))
    })
}
