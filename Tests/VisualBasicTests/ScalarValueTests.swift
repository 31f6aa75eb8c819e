import StarSchema
import Testing
import VisualBasic

struct ScalarValueTests {
  @Test(
    "a value as text",
    arguments: [
      (ScalarValue.null, ""), (.boolean(true), "true"), (.integer(-12), "-12"), (.number(12), "12"),
      (.number(0.5), "0.5"), (.number(1e20), "1E20"), (.number(1.5e-7), "1.5E-07"), (.number(-.infinity), "-Infinity"),
      (.number(.nan), "NaN"), (.text("a"), "a"), (.decimal(ScaledDecimal(unscaled: -1250, scale: 2)), "-12.5"),
      (.decimal(ScaledDecimal(unscaled: 20_000, scale: 4)), "2"),
      (.decimal(ScaledDecimal(unscaled: 100, scale: 0)), "100"),
    ])
  func text(value: ScalarValue, text: String) {
    #expect(value.description == text)
  }

  @Test("a decimal reads digits, a sign and a point, and nothing else")
  func decimals() {
    #expect(ScaledDecimal("-0.50") == ScaledDecimal(unscaled: -50, scale: 2))
    #expect(ScaledDecimal(".5") == ScaledDecimal(unscaled: 5, scale: 1))
    for text in ["", ".", "-", "1e5", "1.2.3", "+1", "99999999999999999999", "1 "] {
      #expect(ScaledDecimal(text) == nil, "\(text)")
    }
  }

  @Test("only numbers have a number")
  func numbers() {
    #expect(ScalarValue.decimal(ScaledDecimal(unscaled: 25, scale: 1)).number == 2.5)
    #expect(ScalarValue.integer(3).number == 3)
    #expect(ScalarValue.text("3").number == nil)
    #expect(ScalarValue.null.number == nil)
  }
}
