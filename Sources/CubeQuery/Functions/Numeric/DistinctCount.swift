internal import VisualBasic

extension Function {
  static let distinctCount = Function(
    "DistinctCount", "How many different tuples of a set have a cell that is not null.",
    "DistinctCount({[Store].[USA], [Store].[USA], [Store].[Canada]})",
    .scalar(.call, [.set, .optional(.each(.value), default: .cell)], .integer) { call in
      let set = try call.set(0)
      let cells = try call.scalars(1, over: set)
      return .integer(Set(zip(set.tupleRows, cells).filter { !$0.1.isNull }.map(\.0)).count)
    })
}
