internal import VisualBasic

extension Function {
  static let sum = Function(
    "Sum", "The sum of an expression over a set, or of the cells of its tuples; null where all of them are.",
    "Sum([Time].[1997].Children, [Measures].[Unit Sales])",
    .scalar(.call, [.set, .optional(.each(.number), default: .cell)], .number) { call in
      let numbers = try call.numbers(1, over: call.set(0)).compactMap { $0 }
      return numbers.isEmpty ? .null : .number(numbers.reduce(0, +))
    })
}
