import Charts

extension Gallery {
  static func bar(_ name: String) throws -> (any Chart)? {
    switch name {
    case "bar-intervals":
      try BarChart(
        title: "Satisfaction by branch",
        bars: [
          BarChart.Bar("London", 8.4, lower: 8.1, upper: 8.7, baseline: 7.9, note: "n = 212"),
          BarChart.Bar("Lagos", nil, note: "n = 3"),
          BarChart.Bar(
            "Hong Kong and Macau Special Administrative Regions office", 7.9, lower: 7.2, upper: 8.6, baseline: 8.1,
            note: "n = 48"),
          BarChart.Bar(
            "New York", 7.1, lower: 6.8, upper: 7.4, baseline: 7, note: "n = 180", emphasis: .context),
          BarChart.Bar("Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch and everything around it", 9),
        ], order: .descending, style: NumberStyle(decimals: 1), baselineCaption: "before go-live",
        intervalCaption: "95% interval")
    case "bar-negative":
      try BarChart(
        title: "Change by tier",
        bars: [
          BarChart.Bar("Over £500k", 0.031), BarChart.Bar("£200–500k", -0.012), BarChart.Bar("£100–200k", 0),
          BarChart.Bar("Less", -0.044, lower: -0.09, upper: 0.002),
        ], style: NumberStyle(.percentagePoints, decimals: 1, showsPlus: true), width: 420)
    case "bar-chinese":
      try BarChart(
        title: "各办事处满意度",
        bars: [
          BarChart.Bar("北京办事处（含天津与河北服务中心）", 8.1, baseline: 7.4), BarChart.Bar("上海", 8.6, baseline: 8),
          BarChart.Bar("深圳", nil),
        ], style: NumberStyle(decimals: 1), words: .chinese, width: 420)
    case "bar-sixty":
      try BarChart(
        title: "Cases by office", bars: (0..<60).map { BarChart.Bar("Office \($0)", Double($0 * 37 % 61)) },
        order: .ascending, width: 420)
    case "bar-empty": try BarChart(title: "Nothing", bars: [])
    case "bar-zero": try BarChart(title: "Zeros", bars: [BarChart.Bar("One", 0), BarChart.Bar("Two", 0)])
    default: nil
    }
  }

  static func funnel(_ name: String) throws -> (any Chart)? {
    switch name {
    case "funnel":
      try FunnelChart(
        title: "Pipeline",
        stages: [
          .init("Lead", 12_480), .init("Qualified opportunity", 4120), .init("Proposal sent", 1833),
          .init("Negotiation", 930), .init("Won", 412),
        ])
    case "funnel-chinese":
      try FunnelChart(
        title: "销售漏斗", stages: [.init("线索", 12_480), .init("合格商机", 4120), .init("赢单", 0)], words: .chinese, width: 420)
    case "funnel-odd":
      try FunnelChart(
        title: "Empty at first, then more",
        stages: [.init("Nobody", 0), .init("Somebody", 1e12), .init("A great deal more than anybody expected", 3e12)],
        width: 320)
    case "funnel-empty": try FunnelChart(title: "Nothing", stages: [])
    default: nil
    }
  }

  static func bullet(_ name: String) throws -> (any Chart)? {
    switch name {
    case "bullet":
      try BulletChart(
        title: "Win rate", value: 0.31, target: 0.33, baseline: 0.255,
        bands: [.init("poor", upTo: 0.2), .init("fair", upTo: 0.3), .init("good", upTo: 0.4)], style: percent)
    case "bullet-chinese":
      try BulletChart(
        title: "赢单率", value: 0.31, target: 0.33, baseline: 0.325, style: percent, words: .chinese, width: 140)
    case "bullet-odd": try BulletChart(title: "Nothing known", value: nil, target: -4)
    default: nil
    }
  }

  static func spark(_ name: String) throws -> (any Chart)? {
    switch name {
    case "spark":
      try SparkLine(
        title: "Win rate", points: months(24) { $0 == 7 ? nil : share($0) }, rule: ReferenceRule(.baseline, 0.255),
        style: percent)
    case "spark-one-point": try SparkLine(title: "One", points: months(1) { _ in 4 })
    case "spark-empty": try SparkLine(title: "None", points: [])
    default: nil
    }
  }
}
