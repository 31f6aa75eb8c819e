internal import VisualBasic

extension Function {
  static let visualTotals = Function(
    "VisualTotals",
    "A set whose members stand only for those below them that are in the set; a pattern such as 'Total of *' renames them.",
    "VisualTotals({[Store].[USA], [Store].[USA].[CA], [Store].[USA].[OR]})",
    .set(.call, [.set, .optional(.text)], bound: { _, _, _ in nil }) { call in
      let set = try call.set(0)
      let pattern = try call.text(1)
      guard let hierarchy = set.hierarchies.first else { return .empty }
      guard set.arity == 1 else { throw call.mistake("VisualTotals takes a set of members, not of tuples") }
      let members = set.column(0)
      return TupleSet(
        hierarchy: hierarchy,
        try members.enumerated().map { index, ordinal in
          let member = Member(hierarchy: Int32(hierarchy), ordinal: ordinal)
          let shown = call.shownLeaves(below: member, in: members[(index + 1)...])
          guard !shown.isEmpty else { return ordinal }
          let name = pattern.map { call.total(of: member, named: $0) }
          return try call.evaluation.visualTotal(of: member, over: shown, name: name).ordinal
        })
    })
}

extension Call {
  /// A total's name: `*` is the member's name, `**` an asterisk.
  fileprivate func total(of member: Member, named pattern: String) -> String {
    pattern.split(separator: "**", omittingEmptySubsequences: false)
      .map { $0.replacing("*", with: scope.name(of: member)) }.joined(separator: "*")
  }

  /// Of the members that follow one in a set and are below it, those that have none of them below themselves.
  fileprivate func shownLeaves(below member: Member, in rest: ArraySlice<Int32>) -> [Int32] {
    guard !scope.isCalculated(member) else { return [] }
    let tree = scope.hierarchy(of: member).tree
    let below = rest.prefix { ordinal in
      Int(ordinal) < tree.nodeCount && ordinal != member.ordinal
        && tree.isAncestor(member.ordinal, orSelfOf: ordinal)
    }
    var above: Set<Int32> = []
    for ordinal in below {
      var next = tree.parent(of: ordinal)
      while let parent = next, above.insert(parent).inserted { next = tree.parent(of: parent) }
    }
    return below.filter { !above.contains($0) }
  }
}
