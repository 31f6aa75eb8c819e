import Testing

@testable import Charts

@Suite("Values that no chart can be made of")
struct RefusalTests {
  private func points(_ values: Double...) throws -> [ChartPoint] {
    try values.enumerated().map { ChartPoint(try Gallery.month($0.offset), $0.element) }
  }

  @Test("a number that is none is refused wherever it stands", arguments: [Double.nan, .infinity, -.infinity, 1e301])
  func notNumbers(number: Double) throws {
    let date = try Gallery.month(0)
    let attempts: [() throws -> any Chart] = [
      { try LineChart(title: "t", series: [.init("s", points(1, number))]) },
      { try LineChart(title: "t", series: [], rules: [ReferenceRule(.limit, number)]) },
      { try LineChart(title: "t", series: [.init("s", [ChartPoint(date, 1, lower: number, upper: 2)])]) },
      { try BarChart(title: "t", bars: [BarChart.Bar("b", number)]) },
      { try BarChart(title: "t", bars: [BarChart.Bar("b", 1, baseline: number)]) },
      { try BarChart(title: "t", bars: [BarChart.Bar("b", 1, lower: 0, upper: number)]) },
      { try BarChart(title: "t", bars: [BarChart.Bar("b", number, lower: 0, upper: 1)]) },
      { try FunnelChart(title: "t", stages: [.init("s", number)]) },
      { try BulletChart(title: "t", value: number) },
      { try BulletChart(title: "t", value: 1, target: number) },
      { try BulletChart(title: "t", value: 1, bands: [.init("b", upTo: number)]) },
      { try SparkLine(title: "t", points: points(number)) },
      { try SparkLine(title: "t", points: [], rule: ReferenceRule(.target, number)) },
    ]
    for (index, attempt) in attempts.enumerated() {
      #expect(throws: ChartError.self, "attempt \(index)") { try attempt() }
    }
  }

  @Test("the sentence says what, where and what was expected")
  func sentences() throws {
    let number = #expect(throws: ChartError.self) { try LineChart.Series("Won", points(1, .nan)) }
    #expect(
      number?.description
        == "series 'Won': the value at 1 Feb 2023 is not a number that can be drawn; expected a finite number within "
        + "±1e300, or no value.")
    let date = try Gallery.month(0)
    let twice = #expect(throws: ChartError.self) {
      try LineChart.Series("Won", [ChartPoint(date, 1), ChartPoint(date, 2)])
    }
    #expect(twice?.description == "series 'Won': 1 Jan 2023 has two values; expected one value a date in a series.")
    #expect(throws: ChartError(kind: .reversedInterval(what: "1 Jan 2023"), place: "chart point")) {
      try ChartPoint(date, 1, lower: 2, upper: 1)
    }
    #expect(throws: ChartError(kind: .negative(what: "the count of 'Won'"), place: "Pipeline")) {
      try FunnelChart(title: "Pipeline", stages: [.init("Won", -1)])
    }
    #expect(throws: ChartError(kind: .unorderedBands, place: "KPI")) {
      try BulletChart(title: "KPI", value: 1, bands: [.init("a", upTo: 2), .init("b", upTo: 2)])
    }
    #expect(throws: ChartError(kind: .tooSmall(least: 240), place: "t")) {
      try LineChart(title: "t", series: [], width: 239)
    }
  }
}
