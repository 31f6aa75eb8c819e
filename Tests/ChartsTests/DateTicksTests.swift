import Testing

@testable import Charts

@Suite("Ticks of a date axis")
struct DateTicksTests {
  @Test("are there, do not touch, and lie within the axis, for every span, grain and width")
  func properties() throws {
    for grain in ChartGrain.allCases {
      for count in [1, 2, 3, 5, 8, 13, 36, 120, 400] {
        for width in [240, 420, 680] {
          for words in [ChartWords.english, .chinese] {
            let first = try ChartDate(year: 2021, month: 11, day: 17)
            let points = (0..<count).map { ChartPoint(date(first, grain, $0), Double($0)) }
            let chart = try LineChart(
              title: "t", series: [.init("s", points)], grain: grain, words: words, width: width)
            let layout = LineLayout(chart)
            #expect(!layout.dates.isEmpty, "\(grain) × \(count) at \(width)")
            #expect(layout.dates.first?.context != nil || layout.dates.allSatisfy { $0.context == nil })
            let boxes = layout.dates.map {
              LineLayout.box(of: $0.label, at: layout.days.position(of: $0.day), row: 0, width: Double(width))
            }
            #expect(zip(boxes, boxes.dropFirst()).allSatisfy { !$0.intersects($1) })
            if count > 1 { #expect(layout.dates.allSatisfy { layout.days.domain.contains($0.day) }) }
          }
        }
      }
    }
  }

  @Test("three years of months are marked by quarters, with the year where it begins")
  func years() throws {
    let ticks = LineLayout(try #require(try Gallery.chart("line-band-rules-events") as? LineChart)).dates
    #expect(ticks.prefix(5).map(\.label) == ["Jan", "Apr", "Jul", "Oct", "Jan"])
    #expect(ticks.map(\.context) == ["2023", nil, nil, nil, "2024", nil, nil, nil, "2025", nil, nil, nil])
  }

  private func date(_ first: ChartDate, _ grain: ChartGrain, _ index: Int) -> ChartDate {
    switch grain {
    case .day: first.adding(days: index)
    case .week: first.adding(days: 7 * index)
    case .month: first.firstOfMonth(after: index)
    case .quarter: first.firstOfMonth(after: 3 * index)
    case .year: first.firstOfMonth(after: 12 * index)
    }
  }
}
