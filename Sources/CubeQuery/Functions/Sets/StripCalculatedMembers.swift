extension Function {
  static let stripCalculatedMembers = Function(
    "StripCalculatedMembers", "The tuples of a set without those of calculated members.",
    "StripCalculatedMembers([Measures].AllMembers)",
    .set(.call, [.set]) { call in
      let set = try call.set(0)
      return set.filtered { row in
        !zip(set.hierarchies, row).contains { hierarchy, ordinal in
          call.scope.isCalculated(Member(hierarchy: Int32(hierarchy), ordinal: ordinal))
        }
      }
    })
}
