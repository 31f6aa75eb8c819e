internal import VisualBasic

extension Function {
  static let cache = Function(
    "Cache", "The expression itself: what can be remembered is remembered without being told.",
    "Cache(Sum([Store].[USA].Children, [Measures].[Unit Sales]))",
    .any(
      .call, [.value], type: { types, _ throws(TypeMistake) in types[0] }, body: .scalar { call in try call.scalar(0) }),
    .member(.call, [.member]) { call in try call.member(0) },
    .tuple(.call, [.tuple]) { call in try call.tuple(0) },
    .set(.call, [.set]) { call in try call.set(0) })
}
