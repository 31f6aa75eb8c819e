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
    .set(.call, [.boolean, .set, .set], like: 1) { call in try call.set(call.boolean(0) ? 1 : 2) },
    .level(.call, [.boolean, .level, .level], of: 1) { call in try call.level(call.boolean(0) ? 1 : 2) },
    .hierarchy(.call, [.boolean, .hierarchy, .hierarchy], of: .max) { call in
      try call.hierarchy(call.boolean(0) ? 1 : 2)
    },
    .dimension(
      .call, [.boolean, .dimension, .dimension],
      type: { types, _ throws(TypeMistake) in types[1] == types[2] ? types[1] : .dimension([]) }
    ) { call in try call.dimension(call.boolean(0) ? 1 : 2) })
}
