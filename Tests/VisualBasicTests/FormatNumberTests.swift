import StarSchema
import Testing

@testable import VisualBasic

struct FormatNumberTests {
  @Test(
    "six, minus six, zero, three fifths and null by one format",
    arguments: [
      ("", ["6", "-6", "0", "0.6", ""]),
      ("0", ["6", "-6", "0", "1", ""]),
      ("0.00", ["6.00", "-6.00", "0.00", "0.60", ""]),
      ("#,##0", ["6", "-6", "0", "1", ""]),
      ("#,##0.00;;;Nil", ["6.00", "-6.00", "0.00", "0.60", "Nil"]),
      ("$#,##0;($#,##0)", ["$6", "($6)", "$0", "$1", ""]),
      ("$#,##0.00;($#,##0.00)", ["$6.00", "($6.00)", "$0.00", "$0.60", ""]),
      ("0%", ["600%", "-600%", "0%", "60%", ""]),
      ("0.00%", ["600.00%", "-600.00%", "0.00%", "60.00%", ""]),
      ("0.00E+00", ["6.00E+00", "-6.00E+00", "0.00E+00", "6.00E-01", ""]),
      ("0.00E-00", ["6.00E00", "-6.00E00", "0.00E00", "6.00E-01", ""]),
      ("$#,##0;;\\Z\\e\\r\\o", ["$6", "-$6", "Zero", "$1", ""]),
      ("#,##0.0 USD", ["6.0 USD", "-6.0 USD", "0.0 USD", "0.6 USD", ""]),
      ("General Number", ["6", "-6", "0", "0.6", ""]),
      ("Currency", ["$6.00", "($6.00)", "$0.00", "$0.60", ""]),
      ("Fixed", ["6", "-6", "0", "1", ""]),
      ("standard", ["6", "-6", "0", "1", ""]),
      ("Percent", ["600.00%", "-600.00%", "0.00%", "60.00%", ""]),
      ("Scientific", ["6.00e+00", "-6.00e+00", "0.00e+00", "6.00e-01", ""]),
      ("True/False", ["True", "True", "False", "True", "False"]),
      ("On/Off", ["On", "On", "Off", "On", "Off"]),
      ("Yes/No", ["Yes", "Yes", "No", "Yes", "No"]),
      ("(0.00)", ["(6.00)", "-(6.00)", "(0.00)", "(0.60)", ""]),
      ("0.00;-0.00;\"zero\"", ["6.00", "-6.00", "zero", "0.60", ""]),
      ("#,##0;-#,##0;0;\"none\"", ["6", "-6", "0", "1", "none"]),
      (
        "|#,##0|style=green;|-#,##0|style=red",
        ["|6|style=green", "|-6|style=red", "|0|style=green", "|1|style=green", ""]
      ),
      (
        "|#.00%|style='green'",
        ["|600.00%|style='green'", "|-600.00%|style='green'", "|.00%|style='green'", "|60.00%|style='green'", ""]
      ),
      ("0.0 \"units\"", ["6.0 units", "-6.0 units", "0.0 units", "0.6 units", ""]),
      ("#.##", ["6.", "-6.", ".", ".6", ""]),
      ("#", ["6", "-6", "", "1", ""]),
      ("000.000", ["006.000", "-006.000", "000.000", "000.600", ""]),
    ])
  func table(format: String, texts: [String]) {
    let values: [ScalarValue] = [.integer(6), .number(-6), .integer(0), .number(0.6), .null]
    #expect(values.map { FormatString(format).text(of: $0) } == texts)
  }

  @Test(
    "a number by a format",
    arguments: [
      (1234567.891, "#,##0.00", "1,234,567.89"), (1234567.125, "Standard", "1,234,567"),
      (123_456_789, "#,##0,", "123,457"), (123_456_789, "#,##0.0,,", "123,456,789.0,,"),
      (123_456_789, "#,##0,,.00", "123.46"),
      (2.5, "0", "3"), (3.5, "0", "4"), (-2.5, "0", "-3"), (0.125, "0.00", "0.13"), (2.675, "0.00", "2.67"),
      (28.9855, "0.000", "28.985"), (-0.0004, "0.00", "0.00"), (-0.0004, "0.00;(0.00)", "0.00"),
      (-0.0004, "0.00;-0.00;\"zero\"", "zero"), (12.5, "#,##0.0 %", "1,250.0 %"), (0.256, "0%", "26%"),
      (12345.678, "0.00E+00", "1.23E+04"), (0.00012, "0.0E-00", "1.2E-04"), (9.996, "0.00E+0", "1.00E+1"),
      (12345.678, "00.0E+0", "12.3E+3"), (12.5, "\\~0.0\\~", "~12.5~"), (5.25, "+0.00", "+5.25"),
      (1234567.5, "#,#.00", "1,234,567.50"), (12_345_678, "#,##,##,##0", "1,23,45,678"),
      (1_234_567_890, "(000) 000-0000", "(123) 456-7890"), (0.5, ".00", ".50"), (12.5, ".00", "12.50"),
      (1e20, "#,##0", "100,000,000,000,000,000,000"), (123456.5, "#,##0.0##", "123,456.5"),
      (1500, "#,##0.0,", "1,500.0,"), (7, "Nr. 0", "Nr. 7"), (0.0625, "", "0.062"), (1234.5678, "", "1,234.568"),
      (.leastNonzeroMagnitude, "0.0", "0.0"), (1.5, "0.00 0", "1.50 0"), (-3, "\"abc\"", "-abc"), (40, "0 °F", "40 °F"),
      (5, "#,##0;(#,##0);-;n/a", "5"), (1234.5, "¤#,##0.00", "$1,234.50"),
    ])
  func number(number: Double, format: String, text: String) {
    #expect(FormatString(format).text(of: .number(number)) == text)
  }

  @Test("decimals are rounded in decimal, doubles by their exact binary value")
  func halves() {
    let format = FormatString("0.000")
    #expect(format.text(of: .decimal(ScaledDecimal(unscaled: 289_855, scale: 4))) == "28.986")
    #expect(format.text(of: .number(28.9855)) == "28.985")
  }

  @Test("what is no number has a word", arguments: ["", "0.00", "Percent", "#,##0;(#,##0)"])
  func words(format: String) {
    #expect(FormatString(format).text(of: .number(.infinity)) == "Infinity")
    #expect(FormatString(format).text(of: .number(-.infinity)) == "-Infinity")
    #expect(FormatString(format).text(of: .number(.nan)) == "NaN")
  }

  @Test("other languages have other separators and currencies")
  func languages() {
    let value = ScalarValue.number(-1234567.5)
    #expect(FormatString("#,##0.00", conventions: .german).text(of: value) == "-1.234.567,50")
    #expect(FormatString("Currency", conventions: .german).text(of: value) == "-1.234.567,50 €")
    #expect(FormatString("#,##0.0", conventions: .french).text(of: value) == "-1\u{202F}234\u{202F}567,5")
    #expect(FormatString("Currency", conventions: .of(language: "zh-CN")).text(of: value) == "-¥1,234,567.50")
    #expect(FormatString("", conventions: .of(language: "de_AT")).text(of: value) == "-1.234.567,5")
  }

  @Test("every double reads back from all of its digits")
  func exactDigits() {
    var bits: UInt64 = 88_172_645_463_325_252
    for _ in 0..<20_000 {
      bits ^= bits << 13
      bits ^= bits >> 7
      bits ^= bits << 17
      let number = Double(bitPattern: bits).magnitude
      guard number.isFinite else { continue }
      #expect(Magnitude(number).doubleValue == number)
    }
  }

  @Test("every text is a format")
  func anyText() {
    let letters = Array("0#.,%;E+-\"\\ @&<>!dmyhs/:|x")
    var state: UInt64 = 42
    for _ in 0..<5000 {
      let text = String(
        (0..<8).map { _ in
          state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
          return letters[Int(state >> 33) % letters.count]
        })
      let format = FormatString(text)
      for value: ScalarValue in [.null, .number(-1234.5), .integer(0), .text("abc"), .boolean(true)] {
        _ = format.text(of: value)
      }
      #expect(format.text == text)
    }
  }
}
