internal import VisualBasic

extension Function {
  static let iif = Function(
    "IIf", "The second argument where the first holds, else the third; only that one is computed.",
    "IIf([Measures].[Unit Sales] > 100, 'many', 'few')",
    .any(
      .call, [.boolean, .value, .value],
      type: { types, _ throws(TypeMistake) in
        types[1] == types[2] || types[2] == .null ? types[1] : types[1] == .null ? types[2] : .scalar(.value)
      }, body: .scalar { call in try call.scalar(call.boolean(0) ? 1 : 2) }),
    .member(.call, [.boolean, .member, .member], of: 1) { call in try call.member(call.boolean(0) ? 1 : 2) },
    .tuple(.call, [.boolean, .tuple, .tuple], of: 1) { call in try call.tuple(call.boolean(0) ? 1 : 2) },
    .set(.call, [.boolean, .set, .set], like: 1) { call in try call.set(call.boolean(0) ? 1 : 2) })
}
