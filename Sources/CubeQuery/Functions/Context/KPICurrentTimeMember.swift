extension Function {
  static let kpiCurrentTimeMember = Function(
    "KPICurrentTimeMember", "The member of time at which a KPI is asked: the current one.",
    "KPICurrentTimeMember('Sales')",
    .member(.call, [.text, .optional(.member, default: .currentTime)], of: 1) { call in try call.member(1) })
}
