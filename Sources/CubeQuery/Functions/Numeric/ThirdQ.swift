extension Function {
  static let thirdQ = Function(
    "ThirdQ", "The third quartile of an expression over a set.",
    "ThirdQ([Time].[1997].Children, [Measures].[Unit Sales])",
    .statistic { $0.quartile(3) })
}
