import TestSupport
import Testing

@testable import Charts

@Suite("Every picture")
struct PictureTests {
  @Test("is well-formed, named by its title, described by its text alternative", arguments: try Gallery.exhibits())
  func wellFormed(exhibit: Gallery.Exhibit) throws {
    let svg = exhibit.chart.svg(ids: "p1")
    let picture = try PictureReader(svg)
    #expect(picture.titles.contains(exhibit.chart.title))
    #expect(picture.descriptions == [exhibit.chart.textAlternative])
    #expect(picture.ids == ["p1-title", "p1-desc"])
    #expect(svg.contains("role=\"img\" aria-labelledby=\"p1-title p1-desc\""))
    #expect(!svg.contains("nan") && !svg.contains("inf"))
  }

  @Test("has no text over another and none beyond its edges", arguments: try Gallery.exhibits())
  func textsApart(exhibit: Gallery.Exhibit) throws {
    let picture = try PictureReader(exhibit.chart.svg(ids: "p1"))
    for (index, one) in picture.texts.enumerated() {
      for other in picture.texts[(index + 1)...] {
        #expect(!one.box.intersects(other.box), "'\(one.text)' and '\(other.text)'")
      }
      #expect(one.box.x >= -0.1 && one.box.maxX <= picture.size.width + 0.1, "'\(one.text)' leaves the picture")
      #expect(one.box.y >= -0.1 && one.box.maxY <= picture.size.height + 0.1, "'\(one.text)' leaves the picture")
    }
  }

  @Test("is drawn only with what the style sheet colours", arguments: try Gallery.exhibits())
  func classes(exhibit: Gallery.Exhibit) throws {
    let kinds: Set = [
      "chart-line", "chart-bar", "chart-funnel", "chart-bullet", "chart-spark", "chart-star", "chart-hit",
    ]
    for name in try PictureReader(exhibit.chart.svg(ids: "p1")).classes.subtracting(kinds) {
      #expect(Theme.css.contains(".\(name) ") || Theme.css.contains(".\(name),"), "\(name)")
    }
  }

  @Test("is what people have looked at", arguments: try Gallery.exhibits())
  func golden(exhibit: Gallery.Exhibit) throws {
    Golden.check(exhibit.chart.svg(ids: "golden") + "\n", "\(exhibit.name).svg")
  }

  @Test("keeps texts that look like markup as texts")
  func escaping() throws {
    let hostile = "<script>alert('x')</script> & \"quotes\" ]]> 中文 \u{1}\u{FFFF}"
    let cleaned = "<script>alert('x')</script> & \"quotes\" ]]> 中文 \u{FFFD}\u{FFFD}"
    let date = try ChartDate(year: 2025)
    let charts: [any Chart] = [
      try LineChart(
        title: hostile, series: [.init(hostile, [ChartPoint(date, 1)]), .init("b", [ChartPoint(date, 2)])],
        rules: [ReferenceRule(.target, 1, caption: hostile)], events: [EventMark(date, hostile)],
        style: NumberStyle(suffix: hostile), width: 2000),
      try BarChart(
        title: hostile, bars: [BarChart.Bar(hostile, 1, baseline: 2, note: hostile)], baselineCaption: hostile,
        width: 3000),
      try FunnelChart(title: hostile, stages: [.init(hostile, 2), .init("b", 1)], width: 3000),
      try BulletChart(title: hostile, value: 1, bands: [.init(hostile, upTo: 2)]),
      try SparkLine(title: hostile, points: [ChartPoint(date, 1)]),
      try StarDiagram(
        title: hostile, facts: hostile, grain: hostile, roles: [.init(hostile, dimension: hostile)], width: 3000),
    ]
    for chart in charts {
      let picture = try PictureReader(chart.svg(ids: "p\"><script>"))
      #expect(picture.titles.contains(cleaned))
      #expect(picture.ids == ["p---script--title", "p---script--desc"])
      #expect(!chart.svg(ids: "p").contains("<script"))
    }
  }
}
