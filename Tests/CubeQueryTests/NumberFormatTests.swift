import CubeModel
import CubeQuery
import StarSchema
import Testing

@Suite("writing numbers")
struct NumberFormatTests {
  @Test("numbers are rounded in decimal, half away from zero, with sign, thousands and percent")
  func numbers() {
    let money = NumberFormat(prefix: "£", decimals: 2)
    let percent = NumberFormat(suffix: "%", decimals: 1, isPercent: true)
    let plain = NumberFormat()
    let expected: [(NumberFormat, CellValue, String)] = [
      (money, .decimal(ScaledDecimal(unscaled: 123_456_789_005, scale: 3)), "£123,456,789.01"),
      (money, .decimal(ScaledDecimal(unscaled: .max, scale: 2)), "£92,233,720,368,547,758.07"),
      (money, .decimal(ScaledDecimal(unscaled: .min, scale: 0)), "-£9,223,372,036,854,775,808.00"),
      (money, .decimal(ScaledDecimal(unscaled: -4, scale: 3)), "£0.00"),
      (money, .decimal(ScaledDecimal(unscaled: -5, scale: 3)), "-£0.01"),
      (money, .double(1.005), "£1.01"), (money, .double(999.995), "£1,000.00"),
      (money, .double(1e21), "£1,000,000,000,000,000,000,000.00"),
      (money, .double(.leastNonzeroMagnitude), "£0.00"), (money, .null, ""), (percent, .double(0.12345), "12.3%"),
      (percent, .double(0.9995), "100.0%"), (percent, .integer(1), "100.0%"), (percent, .double(-0.0004), "0.0%"),
      (percent, .double(-0.0005), "-0.1%"), (plain, .integer(1_234_567), "1,234,567"), (plain, .integer(-12), "-12"),
      (plain, .double(0.5), "1"), (plain, .double(-0.0), "0"), (plain, .integer(999), "999"),
      (NumberFormat(groupsThousands: false), .integer(12_345), "12345"),
      (NumberFormat(suffix: " days", decimals: 1), .double(51.78), "51.8 days"),
    ]
    for (format, value, text) in expected { #expect(format.text(for: value) == text) }
  }

  @Test("every number of hundredths is written as it is read", arguments: [0, 1, 2])
  func allHundredths(_ decimals: Int) {
    let format = NumberFormat(decimals: decimals, groupsThousands: false)
    let unit: Int64 = [100, 10, 1][decimals]
    for hundredths in Int64(-2_050)...2_050 {
      let magnitude = (hundredths.magnitude + UInt64(unit / 2)) / UInt64(unit)
      let signed = hundredths < 0 ? -Int64(magnitude) : Int64(magnitude)
      let expected = ScaledDecimal(unscaled: signed, scale: decimals).description
      #expect(format.text(for: .decimal(ScaledDecimal(unscaled: hundredths, scale: 2))) == expected)
      #expect(format.text(for: .double(Double(hundredths) / 100)) == expected)
    }
  }
}
