internal import VisualBasic

extension Function {
  static let orderKey = Function(
    "OrderKey", "What a member is ordered by in its level, for `Order`.", "[Time].[1997].[Q2].OrderKey",
    .scalar(.property, [.member], .value) { call in
      guard let member = try call.member(0) else { return .null }
      if call.scope.isCalculated(member) { return .integer(Int(member.ordinal)) }
      return ScalarValue(call.scope.hierarchy(of: member).tree.orderKey(of: member.ordinal))
    })
}
