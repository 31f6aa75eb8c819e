internal import VisualBasic

extension Function {
  static let iif = Function(
    "IIf", "The second argument where the first holds, else the third; only that one is computed.",
    "IIf([Measures].[Unit Sales] > 100, 'many', 'few')",
    .choosing(.value, otherwise: .scalar(.value), .scalar { call in try call.scalar(call.boolean(0) ? 1 : 2) }),
    .choosing(.member, otherwise: .member(nil), .member { call in try call.member(call.boolean(0) ? 1 : 2) }),
    .choosing(.tuple, otherwise: .tuple(nil), .tuple { call in try call.tuple(call.boolean(0) ? 1 : 2) }),
    .choosing(.set, otherwise: .set(nil), .set { call in try call.set(call.boolean(0) ? 1 : 2) }),
    .choosing(.level, otherwise: .level(nil), .level { call in try call.level(call.boolean(0) ? 1 : 2) }),
    .choosing(
      .dimension, otherwise: .dimension([]), .dimension { call in try call.dimension(call.boolean(0) ? 1 : 2) }),
    .choosing(
      .hierarchy, otherwise: .hierarchy(nil), .hierarchy { call in try call.hierarchy(call.boolean(0) ? 1 : 2) }))
}

extension Overload {
  /// A choice between two things of one kind: its type is theirs where they have the same, or one of them is null.
  fileprivate static func choosing(_ kind: Parameter.Kind, otherwise: ExpressionType, _ body: Body) -> Overload {
    let part = Parameter(kind: kind)
    return .any(
      .call, [Parameter(kind: .boolean), part, part],
      type: { types, _ throws(TypeMistake) in
        if types[2] == .null { return types[1] == .null ? otherwise : types[1] }
        return types[1] == types[2] || types[1] == .null ? types[2] : otherwise
      }, body: body)
  }
}
