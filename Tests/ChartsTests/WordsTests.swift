import Testing

@testable import Charts

@Suite("What a chart says in words")
struct WordsTests {
  @Test("a line chart tells its span, course, intervals, rules and events")
  func line() throws {
    let text = try Gallery.chart("line-band-rules-events").textAlternative
    for fact in [
      "Line chart, Jan 2023 to Dec 2025", "Win rate: 24.0% (22.0% to 26.0%) for Jan 2023", "for Dec 2025",
      "lowest 24.0% (Jan 2023)", "After a value in brackets: 95% interval", "baseline 25.5%", "target 33.0%",
      "Wave 4: rest of Europe (1 Jan 2025)",
    ] {
      #expect(text.contains(fact), "\(fact)")
    }
  }

  @Test("a Chinese chart says everything in Chinese")
  func chinese() throws {
    let text = try Gallery.chart("line-chinese").textAlternative
    #expect(text.hasPrefix("赢单率在上线后提高。折线图，2023年1月至2024年12月。赢单率：2023年1月 24.0%，"))
    #expect(text.contains("对比：基线 25.5%；目标 31.0%。事件：第一批：伦敦（2024年2月1日）"))
    #expect(!text.unicodeScalars.contains { $0.properties.isAlphabetic && $0.isASCII })
  }

  @Test("a funnel tells each stage with its shares, the second stage's only once")
  func funnel() throws {
    let text = try Gallery.chart("funnel").textAlternative
    #expect(text.contains("Qualified opportunity: 4,120 (33% of previous stage)."))
    #expect(text.contains("Won: 412 (44% of previous stage; 3% of first stage)."))
  }

  @Test("a bar chart tells each bar with interval, baseline and note")
  func bars() throws {
    let text = try Gallery.chart("bar-intervals").textAlternative
    #expect(text.contains("London: 8.4 (8.1 to 8.7) (before go-live 7.9) (n = 212)"))
    #expect(text.contains("Lagos: no data") && text.contains("95% interval"))
  }

  @Test("a bullet chart tells value, band, target and baseline")
  func bullet() throws {
    #expect(
      try Gallery.chart("bullet").textAlternative
        == "Win rate. Value against target. 31.0%, in the band “good”. Compared with target 33.0%; baseline 25.5%.")
  }

  @Test(
    "a chart without values says so",
    arguments: ["line-empty", "line-all-gaps", "bar-empty", "funnel-empty", "spark-empty"])
  func nothing(name: String) throws {
    let chart = try Gallery.chart(name)
    #expect(chart.textAlternative.contains("no data"))
    #expect(chart.table.rows.isEmpty || chart.table.rows.allSatisfy { $0.dropFirst().allSatisfy { $0 == "–" } })
  }

  @Test("a sentence keeps braces that name nothing, and values that look like places")
  func filling() {
    let words = ChartWords.english
    #expect(words.fill("{a} and {b} {", ["a": "{b}", "b": "x"]) == "{b} and x {")
    #expect(words.fill("{other}", ["a": "1"]) == "{other}")
  }
}
