import Testing

@testable import Charts

@Suite("Labels of events")
struct EventLabelsTests {
  private let captions = ["Go", "Wave 2: Asia", "Price change", "Wave 4: the rest of Europe", "第五批：大洋洲"]

  @Test("never touch each other, nor a stem that rises past them, for every choice of days")
  func properties() {
    for code in 0..<(1 << 12) where (1...5).contains(code.nonzeroBitCount) {
      let stems = (0..<12).filter { code >> $0 & 1 == 1 }.map { 40 + Double($0) * 48 }
      let labels = EventLabels(captions: Array(captions.prefix(stems.count)), stems: stems, width: 640)
      check(labels, stems: stems, width: 640)
    }
  }

  @Test("become numbers with a key when there are too many, and neighbours share a number")
  func numbered() {
    for count in 1...40 {
      let stems = (0..<count).map { 30 + Double($0) * 9.5 }
      let labels = EventLabels(captions: stems.map { "Office opens at \($0)" }, stems: stems, width: 420)
      if count > 10 { #expect(labels.areNumbered) }
      check(labels, stems: stems, width: 420)
    }
    let crowd = EventLabels(
      captions: (0..<30).map { "Event \($0)" }, stems: (0..<30).map { 100 + Double($0) }, width: 420)
    #expect(crowd.labels.map(\.text) == ["1–30"] || crowd.labels.allSatisfy { $0.text.contains("–") })
  }

  @Test("events on one day stand one above the other")
  func sameDay() {
    let labels = EventLabels(captions: ["One", "Two", "Three"], stems: [50, 50, 50], width: 640)
    #expect(Set(labels.labels.map(\.lane)) == [0, 1, 2])
    check(labels, stems: [50, 50, 50], width: 640)
  }

  @Test("turn to the left at the right edge, and are cut when they are long")
  func edge() throws {
    let turned = EventLabels(captions: ["Wave 4: rest of Europe"], stems: [630], width: 640)
    #expect(turned.labels.map(\.anchor) == [.end])
    let long = EventLabels(captions: [String(repeating: "very long ", count: 40)], stems: [10], width: 640)
    let label = try #require(long.labels.first)
    #expect(label.text.hasSuffix("…") && label.title?.count == 400)
    check(long, stems: [10], width: 640)
  }

  private func check(_ labels: EventLabels, stems: [Double], width: Double, location: SourceLocation = #_sourceLocation)
  {
    for (index, one) in labels.labels.enumerated() {
      #expect(one.x >= 0 && one.x + one.width <= width + 1e-9, sourceLocation: location)
      for (position, other) in labels.labels.enumerated() where position != index {
        let meets = one.x < other.x + other.width && other.x < one.x + one.width
        #expect(!meets || one.lane != other.lane, "\(one.text), \(other.text)", sourceLocation: location)
        let isCrossed = one.x < other.stem && other.stem < one.x + one.width && one.lane <= other.lane
        #expect(labels.areNumbered || !isCrossed, "\(one.text), \(other.text)", sourceLocation: location)
      }
    }
  }
}
