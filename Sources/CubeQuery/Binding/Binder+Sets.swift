internal import MDX

/// Tuples and sets.
extension Binder {
  /// `(a, b)`: a tuple; with a set among the parts their cross join.
  func tuple(_ parts: [MDXExpression], at range: SourceRange) throws -> any Node {
    let nodes = try each(parts) { try node($0) }
    if nodes.contains(where: { $0 is any SetNode && !($0 is NullLiteral) }) {
      guard let first = nodes.first else { return NullLiteral() }
      return try nodes.dropFirst().reduce(first) { left, right in
        try call(Name("*", isQuoted: false, range: range), .infix, [.bound(left), .bound(right)], at: range)
      }
    }
    let tuples = try each(zip(nodes, parts)) { node, part in
      let tuple: any TupleNode = try converted(node, to: .tuple, role: "a part of a tuple", at: part.range)
      return tuple
    }
    try checkApart(tuples.flatMap { $0.type.asSetOrTuple ?? [] }, at: range)
    let members = tuples.compactMap { ($0 as? MemberTuple).flatMap { $0.members.count == 1 ? $0.members[0] : nil } }
    return members.count == tuples.count ? MemberTuple(members) : JoinedTuple(parts: tuples)
  }

  private func checkApart(_ hierarchies: [Int], at range: SourceRange) throws {
    var seen: Set<Int> = []
    for hierarchy in hierarchies where !seen.insert(hierarchy).inserted {
      throw MDXFailure(
        .type, "a tuple has only one member of \(scope.cube.hierarchies[hierarchy].uniqueName)", at: range)
    }
  }

  /// `{a, b}`.
  func set(of parts: [MDXExpression], at range: SourceRange) throws -> any Node {
    var hierarchies: [Int]?
    let nodes = try each(parts) { part in
      let bound = try node(part)
      if bound is NullLiteral { throw MDXFailure(.type, "a set has no null member", at: part.range) }
      let set: any SetNode = try converted(bound, to: .set, role: "a part of a set", at: part.range)
      if let own = set.type.asSetOrTuple, let known = hierarchies, own != known {
        throw MDXFailure(
          .type,
          "all parts of a set are of the same hierarchies: the first is of \(names(known)), this one of \(names(own))",
          at: part.range)
      }
      hierarchies = hierarchies ?? set.type.asSetOrTuple
      return set
    }
    if nodes.count == 1 { return nodes[0] }
    return SetOfParts(nodes, type: .set(hierarchies))
  }

  /// Hierarchies in a message.
  func names(_ hierarchies: [Int]) -> String {
    hierarchies.map { scope.cube.hierarchies[$0].uniqueName }.joined(separator: " × ")
  }
}
