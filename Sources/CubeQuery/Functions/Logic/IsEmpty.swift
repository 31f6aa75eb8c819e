internal import VisualBasic

extension Function {
  static let isEmpty = Function(
    "IsEmpty", "Whether a value, or the cell at a member or tuple, is null.", "IsEmpty([Measures].[Unit Sales])",
    .scalar(.call, [.value], .boolean) { call in .boolean(try call.scalar(0).isNull) })
}
