internal import VisualBasic

extension Function {
  static let isIn = Function(
    "IN", "Whether a member or tuple is in a set.", "[Store].CurrentMember IN {[Store].[USA], [Store].[Canada]}",
    .scalar(.infix, [.tuple, .set], .boolean) { call in
      guard let tuple = try call.tuple(0) else { return .boolean(false) }
      let set = try call.set(1)
      guard set.hierarchies == tuple.map({ Int($0.hierarchy) }) else { return .boolean(false) }
      return .boolean(TupleKeys(set).contains(tuple.map(\.ordinal)[...]))
    })
}
