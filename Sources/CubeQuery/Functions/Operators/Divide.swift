internal import VisualBasic

extension Function {
  static let divide = Function(
    "Divide", "A number divided by another; where that is null or 0 a third value, null if none is given.",
    "Divide([Measures].[Store Sales], ([Measures].[Unit Sales], [Store].[Canada]), 0)",
    .scalar(.call, [.number, .number, .optional(.number)], .number) { call in
      guard let right = try call.number(1), right != 0 else { return try call.scalar(2) }
      return try call.number(0).map { .number($0 / right) } ?? .null
    })
}
