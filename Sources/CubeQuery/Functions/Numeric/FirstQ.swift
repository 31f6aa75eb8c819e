extension Function {
  static let firstQ = Function(
    "FirstQ", "The first quartile of an expression over a set.",
    "FirstQ([Time].[1997].Children, [Measures].[Unit Sales])",
    .statistic { $0.quartile(1) })
}
