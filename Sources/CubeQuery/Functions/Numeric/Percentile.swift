internal import VisualBasic

extension Function {
  static let percentile = Function(
    "Percentile", "The number below which some per cent of those are that an expression is over a set, interpolated.",
    "Percentile([Time].[1997].Children, [Measures].[Unit Sales], 75)",
    .scalar(.call, [.set, .each(.number), .number], .number) { call in
      let numbers = try call.numbers(1, over: call.set(0)).compactMap { $0 }
      guard !numbers.isEmpty, let percent = try call.number(2) else { return .null }
      guard (0...100).contains(percent) else { throw call.mistake("a percentile is asked for by 0 to 100 per cent") }
      return .number(numbers.quantile(percent / 100))
    })
}
