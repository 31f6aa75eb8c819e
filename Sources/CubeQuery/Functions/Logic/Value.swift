internal import VisualBasic

extension Function {
  static let value = Function(
    "Value", "The value of the cell at a member or tuple.", "[Measures].[Unit Sales].Value",
    .scalar(.property, [.value], .value) { call in try call.scalar(0) })
}
