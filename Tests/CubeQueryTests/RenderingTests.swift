import CubeModel
import CubeQuery
import OrderedCollections
import StarSchema
import TestSupport
import Testing

@Suite("rendering answers")
struct RenderingTests {
  private func cellSet(limit: Int? = nil) async throws -> CellSet {
    let question = try CubeQuestion(
      cube: "Sales", measures: "Revenue, Win rate", rows: "Customer.Account", columns: "Close date.Year",
      order: "Revenue desc", limit: limit)
    let engine = CubeEngine(model: SampleModel.model, source: FactList.sample())
    return try #require(try await engine.answer([question]).first)
  }

  @Test("a table is aligned, also with Chinese captions and names", arguments: ["en", "zh"])
  func table(_ language: String) async throws {
    Golden.check(try await cellSet(limit: 7).tableText(language: language), "table.\(language).txt")
  }

  @Test("CSV quotes what must be quoted and keeps all digits")
  func csv() async throws {
    Golden.check(try await cellSet().csvText(), "answer.csv")
  }

  @Test("JSON keeps the order, the digits and the names")
  func json() async throws {
    Golden.check(try await cellSet(limit: 2).jsonText(language: "zh"), "answer.json")
  }

  @Test("an answer without rows still has its headings")
  func empty() async throws {
    let question = try CubeQuestion(
      cube: "Sales", measures: "Revenue", rows: "Customer.Tier",
      conditions: ["Customer.Tier = Key and Customer.Tier = Base"], includesTotals: false)
    let engine = CubeEngine(model: SampleModel.model, source: FactList.sample())
    let set = try #require(try await engine.answer([question]).first)
    #expect(set.tableText() == "Tier  Revenue\n────  ───────\nrun 7, as of 2025-12-31T18:00:00Z\n")
  }

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

  @Test("units are written in the reader's language, in tables and JSON alike")
  func units() async throws {
    var model = SampleModel.model
    model.cubes["Sales"]?.measures["Average order"]?.format = NumberFormat(
      prefix: "about ", suffix: " each", decimals: 1, translations: ["zh": .init(prefix: "约 ", suffix: " 元")])
    let question = try CubeQuestion(cube: "Sales", measures: "Average order")
    let set = try #require(try await CubeEngine(model: model, source: FactList.sample()).answer([question]).first)
    for (language, prefix, suffix) in [("en", "about ", " each"), ("zh", "约 ", " 元"), ("de", "about ", " each")] {
      for text in [set.tableText(language: language), set.jsonText(language: language)] {
        let number = try #require(text.firstMatch(of: /(about|约) [0-9,]+\.[0-9] (each|元)/)).output.0
        #expect(number.hasPrefix(prefix) && number.hasSuffix(suffix), "\(language): \(text)")
      }
    }
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
