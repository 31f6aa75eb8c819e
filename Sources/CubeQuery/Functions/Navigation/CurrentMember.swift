extension Function {
  static let currentMember = Function(
    "CurrentMember", "The member of a hierarchy at which an expression is being computed.",
    "[Store].CurrentMember.Name",
    .any(
      .property, [.hierarchy], type: { types, _ throws(TypeMistake) in .member(types[0].soleHierarchy) },
      looksAt: .own, body: .member { call in try call.evaluation.currentMember(try call.hierarchy(0)) }))
}
