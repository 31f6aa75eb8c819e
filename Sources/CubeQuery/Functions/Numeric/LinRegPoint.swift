internal import VisualBasic

extension Function {
  static let linRegPoint = Function(
    "LinRegPoint",
    "Where the line through y and x over a set is at a number: that is given first, then the set, y and x.",
    "LinRegPoint(70000, [Time].[1997].Children, [Measures].[Store Sales], [Measures].[Unit Sales])",
    .scalar(
      .call, [.number, .set, .each(.number, of: 1), .optional(.each(.number, of: 1), default: .cell)], .number
    ) { call in
      guard let place = try call.number(0) else { return .null }
      let set = try call.set(1)
      let pairs = NumberPairs(x: try call.numbers(3, over: set), y: try call.numbers(2, over: set))
      guard !pairs.isEmpty else { return .null }
      let line = pairs.line
      return .number(line.slope * place + line.intercept)
    })
}
