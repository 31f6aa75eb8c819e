import Charts

extension Gallery {
  static func star(_ name: String) throws -> (any Chart)? {
    let roles: [StarDiagram.Role] = [
      .init("Created on", dimension: "Date"), .init("Closed on", dimension: "Date"),
      .init("Customer", dimension: "Customer", keepsVersions: true), .init("Owner", dimension: "Employee"),
      .init("Office", dimension: "Office, with its country, region and the wave of the roll-out"),
    ]
    let grain = "One opportunity, in its present state; every past state is kept."
    switch name {
    case "star": return try StarDiagram(title: "Opportunities", facts: "Opportunities", grain: grain, roles: roles)
    case "star-narrow":
      return try StarDiagram(title: "Opportunities", facts: "Opportunities", grain: grain, roles: roles, width: 330)
    case "star-chinese":
      return try StarDiagram(
        title: "商机", facts: "商机", grain: "一行是一个商机的当前状态，过去的每个状态都保留。",
        roles: [
          .init("创建日期", dimension: "日期"), .init("客户", dimension: "客户", keepsVersions: true),
          .init("负责人", dimension: "员工"),
        ], words: .chinese)
    case "star-empty": return try StarDiagram(title: "Counts", facts: "Counts", roles: [])
    default: return nil
    }
  }
}
