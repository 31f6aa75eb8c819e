import StarSchema
import Testing

@testable import CubeModel

@Suite("Texts with a syntax of their own")
struct TextReadingTests {
  @Test(
    "number formats are read into their parts",
    arguments: [
      ("0", NumberFormat(groupsThousands: false)),
      ("#,##0", NumberFormat()),
      ("£#,##0.00", NumberFormat(prefix: "£", decimals: 2)),
      ("0.0%", NumberFormat(suffix: "%", decimals: 1, groupsThousands: false, isPercent: true)),
      (#"0.0 "days""#, NumberFormat(suffix: " days", decimals: 1, groupsThousands: false)),
      (#"0"%""#, NumberFormat(suffix: "%", groupsThousands: false)),
      (##""No. 1: "#,##0 元"##, NumberFormat(prefix: "No. 1: ", suffix: " 元")),
    ])
  func numberFormats(text: String, format: NumberFormat) throws {
    #expect(try NumberFormat(reading: text) == format)
  }

  @Test(
    "what is no number format is refused at its place",
    arguments: [
      ("", 0), ("days", 4), ("#.##0", 0), ("#,##", 0), ("0.", 2), ("0,0", 1), ("0 0", 2), ("0.0.0", 3), ("5", 0),
      (#"0 "days"#, 2), ("0.0000000000000000", 18),
    ])
  func badNumberFormats(text: String, offset: Int) {
    #expect { try NumberFormat(reading: text) } throws: { ($0 as? TextMistake)?.offset == offset }
  }

  @Test("formulas follow the rules of arithmetic")
  func formulas() throws {
    let a = Formula.measure("A")
    #expect(try FormulaParser.read("[A]").formula == a)
    #expect(
      try FormulaParser.read(" 1 - 2 - [A] ").formula
        == .operation(.minus, .operation(.minus, .number(1), .number(2)), a))
    #expect(
      try FormulaParser.read("1 + 2 * [A] / .5").formula
        == .operation(.plus, .number(1), .operation(.divide, .operation(.times, .number(2), a), .number(0.5))))
    #expect(
      try FormulaParser.read("-([A] + 1) * 2").formula
        == .operation(.times, .negative(.operation(.plus, a, .number(1))), .number(2)))
    #expect(try FormulaParser.read("[a ]]b]").formula == .measure("a ]b"))
  }

  @Test(
    "what is no formula is refused at its place",
    arguments: [
      ("", 0), ("[A", 0), ("[]", 0), ("[A] +", 5), ("[A] [B]", 4), ("1.2.3", 0), ("(1", 0), ("1)", 1), ("x", 0),
      (String(repeating: "(", count: 500), 100),
    ])
  func badFormulas(text: String, offset: Int) {
    #expect { try FormulaParser.read(text) } throws: { ($0 as? TextMistake)?.offset == offset }
  }

  @Test("every day of the calendar is one, and no other")
  func days() {
    for year in [1900, 2000, 2023, 2024, 2100] {
      let isLeap = year == 2000 || year == 2024
      let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      for month in 0...13 {
        for day in 0...32 {
          let text = "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
          let isDay = (1...12).contains(month) && day >= 1 && day <= lengths[month - 1]
          #expect(((try? CalendarDay.check(text)) != nil) == isDay, "\(text)")
        }
      }
    }
    for text in ["", "2024", "2024-1-01", "2024-01-1", "24-01-01", "2024-01-01 ", "0000-01-01", "２０２４-01-01"] {
      #expect((try? CalendarDay.check(text)) == nil, "\(text)")
    }
  }

  @Test("column types are read with their parameters")
  func columnTypes() throws {
    #expect(try ColumnType(reading: "integer") == .integer)
    #expect(try ColumnType(reading: "decimal(16,2)") == .decimal(precision: 16, scale: 2))
    #expect(try ColumnType(reading: "decimal (18, 18)") == .decimal(precision: 18, scale: 18))
    for text in ["decimal", "decimal(0,0)", "decimal(19,2)", "decimal(5,6)", "Integer", "numeric(3,1)", ""] {
      #expect((try? ColumnType(reading: text)) == nil, "\(text)")
    }
  }

  @Test("spans of time, periods, tables and levels are read")
  func others() throws {
    #expect(try TimeSpan.seconds("90 minutes") == 5400)
    #expect(try TimeSpan.seconds("1 day") == 86_400)
    #expect(try TimeSpan.months("12 months") == 12)
    #expect((try? TimeSpan.months("0 months")) == nil)
    #expect(
      try LoadDefinition.StagedTable(reading: "crm.account") == .init(source: "crm", table: "account", alias: "account")
    )
    #expect((try? LoadDefinition.StagedTable(reading: "crm.account a")) == nil)
    #expect(try PageDefinition.LevelPath(reading: "A.B c.D") == .init(dimension: "A", hierarchy: "B c", level: "D"))
    #expect((try? PageDefinition.LevelPath(reading: "A.B.C.D")) == nil)
    #expect((try? DatePattern.checkDate("dd/mm/yyyy")) != nil)
    #expect((try? DatePattern.checkDate("dd/mm/yy")) == nil)
    #expect((try? DatePattern.checkTimestamp("yyyy-mm-ddTHH:MM")) != nil)
    #expect((try? DatePattern.checkTimestamp("yyyy-mm-dd hh:MM")) == nil)
  }
}
