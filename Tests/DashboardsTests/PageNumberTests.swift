import Charts
import CubeModel
import CubeQuery
import StarSchema
import Testing

@testable import Dashboards

@Suite("Numbers on pages")
struct PageNumberTests {
  @Test("a chart's style follows the format: its digits, its grouping and the unit of the page's language")
  func styles() {
    let days = NumberFormat(
      suffix: " days", decimals: 1, groupsThousands: false, translations: ["zh": .init(suffix: " 天")])
    let grouped = NumberFormat(suffix: " days", decimals: 1)
    let cases: [(NumberFormat, String, ChartLanguage, String)] = [
      (days, "en", .english, "12345.7\u{00A0}days"), (days, "zh", .chinese, "12345.7\u{00A0}天"),
      (days, "de", .english, "12345.7\u{00A0}days"), (grouped, "en", .english, "12,345.7\u{00A0}days"),
      (grouped, "zh", .chinese, "12,345.7\u{00A0}days"),
    ]
    for (format, code, language, text) in cases {
      #expect(NumberStyle(format.localized(in: code), language: language).text(12_345.67) == text)
    }
  }

  @Test("a table's values are rounded once, from the digits that they are stored with")
  func tableValues() {
    let money = NumberFormat(prefix: "£", decimals: 2)
    let plain = NumberFormat(suffix: " h", groupsThousands: false)
    let cases: [(NumberFormat, CellValue, String)] = [
      // As doubles, both would end in other digits.
      (money, .decimal(ScaledDecimal(unscaled: 9_007_199_254_740_993, scale: 2)), "£90,071,992,547,409.93"),
      (money, .decimal(ScaledDecimal(unscaled: 1_005, scale: 3)), "£1.01"),
      (money, .decimal(ScaledDecimal(unscaled: -1_234_56, scale: 2)), "\u{2212}£1,234.56"),
      (plain, .integer(9_007_199_254_740_993), "9007199254740993\u{00A0}h"), (plain, .null, "–"),
      (plain, .double(.nan), "–"),
    ]
    for (format, value, text) in cases { #expect(format.pageText(for: value) == text) }
  }
}
