import Charts

extension Gallery {
  static func line(_ name: String) throws -> (any Chart)? {
    switch name {
    case "line-band-rules-events": try banded()
    case "line-many-series": try manySeries()
    case "line-chinese": try chinese()
    case "line-numbered-events": try numberedEvents()
    case "line-crowded-margin": try crowdedMargin()
    default: try plainLine(name)
    }
  }

  private static func banded() throws -> LineChart {
    let points = try (0..<36).map { index in
      try ChartPoint(
        try month(index), share(index), lower: share(index) - 0.02, upper: share(index) + 0.02)
    }
    return try LineChart(
      title: "Win rate rose after go-live", series: [LineChart.Series("Win rate", points)],
      rules: [
        ReferenceRule(.baseline, 0.255, period: month(0)...month(11)), ReferenceRule(.target, 0.33),
      ],
      events: [
        EventMark(month(13), "Wave 1: London"), EventMark(month(16), "Wave 2: Asia"),
        EventMark(month(20), "Wave 3: Americas"), EventMark(month(24), "Wave 4: rest of Europe"),
      ], style: percent, intervalCaption: "95% interval")
  }

  private static func manySeries() throws -> LineChart {
    try LineChart(
      title: "Revenue by region",
      series: [
        LineChart.Series("EMEA", months(36) { 1.2e6 + 2e4 * Double($0) }),
        LineChart.Series("Americas", months(36) { 1.1e6 + 2.2e4 * Double($0) + 3e3 * Double($0 * 3 % 7) }),
        LineChart.Series("Asia Pacific", months(36) { $0 == 20 || $0 == 22 ? nil : 7e5 + 3e4 * Double($0) }),
        LineChart.Series("Greater China and Mongolia", months(36) { 4e5 + 5e3 * Double($0) }),
        LineChart.Series("Average", months(36) { 9e5 + 1.5e4 * Double($0) }, emphasis: .context),
      ], style: NumberStyle(.compact, decimals: 1, prefix: "£"), startsAtZero: true)
  }

  private static func chinese() throws -> LineChart {
    try LineChart(
      title: "赢单率在上线后提高", series: [LineChart.Series("赢单率", months(24, share))],
      rules: [ReferenceRule(.baseline, 0.255), ReferenceRule(.target, 0.31)],
      events: [
        EventMark(month(13), "第一批：伦敦"), EventMark(month(16), "第二批：亚洲"), EventMark(month(22), "第三批：美洲与大洋洲办事处"),
      ], style: NumberStyle(.percent, decimals: 1, language: .chinese), words: .chinese)
  }

  private static func numberedEvents() throws -> LineChart {
    try LineChart(
      title: "Cases", series: [LineChart.Series("Cases", months(18) { 300 + 20 * Double($0 % 5) })],
      events: (0..<14).map { EventMark(try month($0 + 1), "Office number \($0 + 1) goes live") }
        + (0..<3).map { EventMark(try ChartDate(year: 2023, month: 2, day: 2 + $0), "Patch \($0)") })
  }

  private static func crowdedMargin() throws -> LineChart {
    try LineChart(
      title: "Twelve that end alike",
      series: (0..<12).map { line in
        try LineChart.Series("Team number \(line)", months(6) { _ in 50 + Double(line) / 10 })
      }, rules: [ReferenceRule(.baseline, 50), ReferenceRule(.target, 51)], style: NumberStyle(decimals: 1), height: 140
    )
  }

  private static func plainLine(_ name: String) throws -> LineChart? {
    switch name {
    case "line-daily":
      let days = try (0..<30).map {
        ChartPoint(try ChartDate(year: 2025, month: 3, day: 1 + $0), Double(40 + $0 * 7 % 13))
      }
      return try LineChart(title: "Calls", series: [.init("Calls", days)], grain: .day, width: 420, height: 200)
    case "line-quarterly":
      let points = try (0..<9).map { ChartPoint(try month($0 * 3), -12 + 5 * Double($0)) }
      return try LineChart(
        title: "NPS", series: [.init("NPS", points)], grain: .quarter,
        rules: [ReferenceRule(.limit, 35, caption: "upper limit")], width: 420, height: 200)
    case "line-one-point":
      let only = try ChartPoint(try month(12), 12, lower: 3, upper: 20)
      return try LineChart(title: "One year", series: [.init("NPS", [only])], grain: .year, width: 420, height: 160)
    case "line-empty": return try LineChart(title: "Nothing", series: [], width: 420, height: 120)
    case "line-all-gaps": return try LineChart(title: "Gaps", series: [.init("Gaps", months(12) { _ in nil })])
    case "line-flat": return try LineChart(title: "Flat", series: [.init("Flat", months(12) { _ in 7 })], width: 420)
    case "line-huge":
      let points = try months(12) { $0.isMultiple(of: 2) ? 1e300 : -1e300 }
      return try LineChart(title: "Huge", series: [.init("Huge", points)])
    case "line-tiny": return try LineChart(title: "Tiny", series: [.init("Tiny", months(12) { 1e-14 * Double($0) })])
    case "line-narrow":
      return try LineChart(
        title: "Narrow", series: [.init("Response time", months(36) { Double($0 % 4) })],
        rules: [ReferenceRule(.target, 1, caption: "what the contract asks for within office hours")], width: 240,
        height: 120)
    default: return nil
    }
  }
}
