import Testing

@testable import Charts

@Suite("Ticks of a value axis")
struct NiceTicksTests {
  @Test("cover the domain, equally far apart, at round steps, no more than asked for", arguments: [1e-6, 0.01, 1, 3e5])
  func properties(unit: Double) {
    for lower in -20...20 {
      for upper in lower...20 {
        for count in 2...8 {
          let domain = (Double(lower) * unit)...(Double(upper) * unit)
          let ticks = NiceTicks(covering: domain, count: count)
          #expect(ticks.values.count >= 2 && ticks.values.count <= count + 1)
          #expect([1, 2, 5].contains(ticks.mantissa))
          let step = Double(ticks.mantissa) * NiceTicks.power(ticks.exponent)
          #expect(ticks.domain.lowerBound <= domain.lowerBound + step * 1e-8)
          #expect(domain.upperBound <= ticks.domain.upperBound + step * 1e-8)
          for (one, next) in zip(ticks.values, ticks.values.dropFirst()) {
            #expect((next - one - step).magnitude < step * 1e-6)
          }
        }
      }
    }
  }

  @Test("read differently, whatever the notation", arguments: NumberStyle.Notation.allCases)
  func texts(notation: NumberStyle.Notation) {
    for language in ChartLanguage.allCases {
      let style = NumberStyle(notation, language: language)
      for exponent in -15...15 {
        for upper in [1, 1.5, 2.2, 3, 7, 9.9] {
          let domain = -0.3 * NiceTicks.power(exponent)...upper * NiceTicks.power(exponent)
          let texts = style.texts(of: NiceTicks(covering: domain, count: 5))
          #expect(Set(texts).count == texts.count, "\(texts)")
        }
      }
    }
  }

  @Test("have one unit and only the decimals they need")
  func examples() {
    let money = NumberStyle(.compact, decimals: 2, prefix: "£")
    #expect(
      money.texts(of: NiceTicks(covering: 0...1_900_000, count: 4)) == ["£0", "£0.5M", "£1.0M", "£1.5M", "£2.0M"])
    let share = NumberStyle(.percent, decimals: 1)
    #expect(share.texts(of: NiceTicks(covering: 0.21...0.38, count: 4)) == ["20%", "25%", "30%", "35%", "40%"])
    #expect(
      NumberStyle(.compact, language: .chinese).texts(of: NiceTicks(covering: 0...25_000, count: 3))
        == ["0", "1万", "2万", "3万"])
    #expect(NumberStyle().texts(of: NiceTicks(covering: -1...0.5, count: 3)) == ["−1.0", "−0.5", "0", "0.5"])
  }

  @Test("a domain without extent is widened around its number")
  func flat() {
    #expect(NiceTicks(covering: 0...0, count: 5).domain == 0...1)
    for number in [7, -7, 1e-9, 1e300, -1e300, 0.1] {
      let domain = NiceTicks(covering: number...number, count: 5).domain
      #expect(domain.lowerBound < number && number < domain.upperBound)
    }
  }
}
