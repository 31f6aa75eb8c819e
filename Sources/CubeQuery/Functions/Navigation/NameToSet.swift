internal import MDX

extension Function {
  static let nameToSet = Function(
    "NameToSet", "A set of the member that a text names; empty where it names none.", "NameToSet(\"[Store].[USA]\")",
    .set(.call, [.text], type: { _, _ throws(TypeMistake) in .set(nil) }) { call in
      guard let member = call.scope.member(named: try call.text(0) ?? "") else { return .empty }
      return TupleSet(hierarchy: Int(member.hierarchy), [member.ordinal])
    })

  static let namedMember = Function(
    "Members", "The member that a text names.", "Members(\"[Store].[USA]\")",
    .any(
      .call, [.text], type: { _, _ throws(TypeMistake) in .member(nil) },
      body: .member { call in
        let name = try call.text(0) ?? ""
        if call.scope.leavesOut(memberNamed: name) { return nil }
        guard let member = call.scope.member(named: name) else {
          throw MDXFailure(.unknownName, "'\(name)' names no member of cube '\(call.scope.cube.name)'")
        }
        return member
      }))
}

extension CubeScope {
  /// Whether a text names a member that a subselect leaves out.
  fileprivate func leavesOut(memberNamed text: String) -> Bool {
    guard case .name(let name)? = MDXExpression.parse(text).tree?.form, let found = resolve(name.segments),
      found.length == name.segments.count, case .leftOut = found.meaning
    else { return false }
    return true
  }

  /// The member that a text names with its whole path.
  fileprivate func member(named text: String) -> Member? {
    guard case .name(let name)? = MDXExpression.parse(text).tree?.form, let found = resolve(name.segments),
      found.length == name.segments.count, case .member(let member) = found.meaning
    else { return nil }
    return member
  }
}
