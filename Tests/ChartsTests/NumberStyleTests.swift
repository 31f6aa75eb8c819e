import Testing

@testable import Charts

@Suite("Numbers")
struct NumberStyleTests {
  @Test(
    "are written with grouping, sign, prefix and suffix",
    arguments: [
      (NumberStyle(), 1_234_567, "1,234,567"), (NumberStyle(), -1234.5, "−1,235"), (NumberStyle(), 999, "999"),
      (NumberStyle(decimals: 2, prefix: "£"), -0.5, "−£0.50"),
      (NumberStyle(groupsThousands: false), 1_234_567, "1234567"),
      (NumberStyle(decimals: 1, groupsThousands: false), -12_345.25, "−12345.3"),
      (NumberStyle(.percent, groupsThousands: false), 123.4, "12340%"),
      (NumberStyle(groupsThousands: false), 1e17, "100000000000000000"),
      (NumberStyle(decimals: 1, suffix: " days"), 12, "12.0\u{00A0}days"),
      (NumberStyle(showsPlus: true), 4, "+4"), (NumberStyle(showsPlus: true), 0, "0"),
      (NumberStyle(decimals: 1), -0.04, "0.0"), (NumberStyle(decimals: 3), 0.0625, "0.063"),
      (NumberStyle(.percent, decimals: 1), 0.2345, "23.5%"), (NumberStyle(.percent), 1.5, "150%"),
      (NumberStyle(.percentagePoints, decimals: 1, showsPlus: true), 0.031, "+3.1\u{00A0}pp"),
      (NumberStyle(.percentagePoints, decimals: 1, language: .chinese), -0.031, "−3.1个百分点"),
      (NumberStyle(), 1e17, "100,000,000,000,000,000"), (NumberStyle(decimals: 2), 1e20, "1e+20"),
      (NumberStyle(), .nan, "–"), (NumberStyle(), .infinity, "–"), (NumberStyle(decimals: 99), 1, "1.000000000"),
    ])
  func plain(style: NumberStyle, number: Double, text: String) {
    #expect(style.text(number) == text)
  }

  @Test(
    "are written compactly in the units of the language",
    arguments: [
      (950, "950", "950"), (12.34, "12.3", "12.3"), (999.96, "1.0K", "1000"), (1_234, "1.2K", "1,234"),
      (12_345, "12.3K", "1.23万"), (999_949, "999.9K", "100.0万"), (999_950, "1.0M", "100.0万"),
      (-1_234_567, "−1.2M", "−123.5万"), (2.5e8, "250.0M", "2.50亿"), (1.15e8, "115.0M", "1.15亿"), (3e9, "3.0B", "30.0亿"),
      (4.2e12, "4.2T", "4.20万亿"),
      (0, "0", "0"),
    ])
  func compact(number: Double, english: String, chinese: String) {
    #expect(NumberStyle(.compact, decimals: 1).text(number) == english)
    let expected = chinese == "1000" ? "1,000" : chinese
    #expect(NumberStyle(.compact, decimals: 1, language: .chinese).text(number) == expected)
  }

  @Test("never lose their size: what is written reads back as what was meant, to the last digit shown")
  func roundTrip() throws {
    for decimals in 0...4 {
      let style = NumberStyle(decimals: decimals)
      for thousandths in stride(from: -1_000_000, through: 1_000_000, by: 997) {
        let number = Double(thousandths) / 1000
        let text = style.text(number).filter { $0 != "," }.map { $0 == "\u{2212}" ? "-" : $0 }
        let back = try #require(Double(String(text)))
        #expect((back - number).magnitude <= 0.5001 / NiceTicks.power(decimals))
      }
    }
  }
}
