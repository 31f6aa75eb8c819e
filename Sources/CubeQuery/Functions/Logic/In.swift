internal import VisualBasic

extension Function {
  static let isIn = Function(
    "IN", "Whether a member or tuple is in a set.", "[Store].[USA] IN {[Store].[USA], [Store].[Canada]}",
    .scalar(.infix, [.tuple, .set], .boolean) { call in
      guard let tuple = try call.tuple(0) else { return .boolean(false) }
      let set = try call.set(1)
      let row = tuple.map(\.ordinal)
      return .boolean(
        tuple.map { Int($0.hierarchy) } == set.hierarchies
          && (0..<set.count).contains { index in row.indices.allSatisfy { set.ordinal(index, $0) == row[$0] } })
    })
}
