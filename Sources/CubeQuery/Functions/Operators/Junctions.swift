internal import VisualBasic

extension Function {
  static let conjunction = Function(
    "AND", "Whether both hold; the second is not asked where the first does not.",
    "[Measures].[Unit Sales] > 10 AND [Measures].[Unit Sales] < 20",
    .scalar(.infix, [.boolean, .boolean], .boolean) { call in
      .boolean(try call.boolean(0) && call.boolean(1))
    })

  static let disjunction = Function(
    "OR", "Whether one of two holds; the second is not asked where the first does.",
    "[Measures].[Unit Sales] < 10 OR [Measures].[Unit Sales] > 20",
    .scalar(.infix, [.boolean, .boolean], .boolean) { call in
      .boolean(try call.boolean(0) || call.boolean(1))
    })

  static let exclusion = Function(
    "XOR", "Whether exactly one of two holds.", "1 = 1 XOR 2 = 2",
    .scalar(.infix, [.boolean, .boolean], .boolean) { call in
      .boolean(try call.boolean(0) != call.boolean(1))
    })

  static let not = Function(
    "NOT", "Whether something does not hold.", "NOT IsEmpty([Measures].[Unit Sales])",
    .scalar(.prefix, [.boolean], .boolean) { call in .boolean(!(try call.boolean(0))) })
}
