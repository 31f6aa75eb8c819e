import Testing
import VisualBasic

struct TextFunctionTests {
  @Test(
    "functions that cut texts",
    arguments: [
      FunctionCase("Len", ["FoodMart"], 8), FunctionCase("len", [""], 0), FunctionCase("Len", [nil], 0),
      FunctionCase("Left", ["FoodMart", 4], "Food"), FunctionCase("Left", ["ab", 9], "ab"),
      FunctionCase("Right", ["FoodMart", 4], "Mart"), FunctionCase("Right", ["ab", 0], ""),
      FunctionCase("Mid", ["FoodMart", 3, 4], "odMa"), FunctionCase("Mid", ["FoodMart", 5], "Mart"),
      FunctionCase("Mid", ["ab", 5], ""), FunctionCase("Trim", ["  x y "], "x y"),
      FunctionCase("LTrim", ["  x "], "x "),
      FunctionCase("RTrim", ["  x "], "  x"), FunctionCase("UCase", ["abc"], "ABC"),
      FunctionCase("LCase", ["DEF"], "def"),
      FunctionCase("StrReverse", ["abc"], "cba"), FunctionCase("StrConv", ["mary had", 3], "Mary Had"),
      FunctionCase("Left", [12345, 2], "12"), FunctionCase("Left", ["日本語", 2.9], "日本"),
    ])
  func cutting(call: FunctionCase) throws { try call.holds() }

  @Test(
    "functions that search in texts",
    arguments: [
      FunctionCase("InStr", ["FoodMart", "M"], 5), FunctionCase("InStr", [4, "FoodMart food", "o"], 11),
      FunctionCase("InStr", ["FoodMart", "z"], 0), FunctionCase("InStr", ["abc", ""], 1),
      FunctionCase("InStr", [9, "abc", "a"], 0), FunctionCase("InStr", [1, "XXpXX", "P", 1], 3),
      FunctionCase("InStr", [1, "XXpXX", "P", 0], 0), FunctionCase("InStr", ["ab", "abc"], 0),
      FunctionCase("InStr", [nil, "a"], 0), FunctionCase("InStr", [-1, "banana", "a"], 2),
      FunctionCase("InStrRev", ["banana", "a"], 6), FunctionCase("InStrRev", ["banana", "a", 5], 4),
      FunctionCase("InStrRev", ["banana", "x"], 0), FunctionCase("InStrRev", ["banana", "NA", -1, 1], 5),
      FunctionCase("Replace", ["a-b-c", "-", "+"], "a+b+c"),
      FunctionCase("Replace", ["a-b-c-d", "-", "+", 1, 2], "a+b+c-d"),
      FunctionCase("Replace", ["a-b-c", "-", "+", 3], "b+c"),
      FunctionCase("Replace", ["aXb", "x", "-", 1, -1, 1], "a-b"),
      FunctionCase("Replace", ["abc", "", "-"], "abc"), FunctionCase("StrComp", ["a", "b"], -1),
      FunctionCase("StrComp", ["b", "a"], 1), FunctionCase("StrComp", ["a", "A", 1], 0),
    ])
  func searching(call: FunctionCase) throws { try call.holds() }

  @Test(
    "functions that make texts",
    arguments: [
      FunctionCase("Asc", ["A"], 65), FunctionCase("AscW", ["語"], 35486), FunctionCase("Chr", [66], "B"),
      FunctionCase("ChrW", [35486], "語"), FunctionCase("Space", [2], "  "), FunctionCase("String", [3, "xy"], "xxx"),
      FunctionCase("String", [3, 65], "AAA"), FunctionCase("Hex", [255], "FF"), FunctionCase("Hex", [-1], "FFFFFFFF"),
      FunctionCase("Oct", [8], "10"), FunctionCase("Str", [12], " 12"), FunctionCase("Str", [-12.5], "-12.5"),
      FunctionCase("Val", ["24 rue"], 24), FunctionCase("Val", ["1.5"], 1.5), FunctionCase("Val", [" 16 15 st"], 1615),
      FunctionCase("Val", ["-.5e1x"], -5), FunctionCase("Val", ["&HFF"], 255), FunctionCase("Val", ["rue"], 0),
      FunctionCase("Val", ["3e"], 3),
    ])
  func making(call: FunctionCase) throws { try call.holds() }

  @Test(
    "functions that write by formats",
    arguments: [
      FunctionCase("Format", [12345.678, "#,##0.0"], "12,345.7"),
      FunctionCase("Format", [0.4567, "Percent"], "45.67%"),
      FunctionCase("Format", [nil, "0;0;0;\"none\""], "none"), FunctionCase("Format", [nil, "0"], ""),
      FunctionCase("FormatNumber", [1234567.891, 2], "1,234,567.89"), FunctionCase("FormatNumber", [1], "1"),
      FunctionCase("FormatNumber", [1234.5], "1,234.5"), FunctionCase("FormatNumber", [0.1, -1, 0], ".1"),
      FunctionCase("FormatNumber", [-1, -1, 1, 1], "(1)"), FunctionCase("FormatNumber", [-1, -1, 1, 0], "-1"),
      FunctionCase("FormatNumber", [-0.5, 2, 0, -1, 0], "(.50)"), FunctionCase("FormatNumber", [-1, -1, -2, -2], "-1"),
      FunctionCase("FormatNumber", [1000, 1, -1, -1, 0], "1000.0"),
      FunctionCase("FormatPercent", [0.4567, 1], "45.7%"),
      FunctionCase("FormatPercent", [1], "100%"), FunctionCase("FormatCurrency", [1234.5, 2], "$1,234.50"),
      FunctionCase("FormatCurrency", [-0.1], "($0.10)"), FunctionCase("FormatCurrency", [-0.1, -1, -1, 0], "-$0.10"),
      FunctionCase("FormatDateTime", ["1969-04-29 20:09:06", 1], "Tuesday, April 29, 1969"),
      FunctionCase("FormatDateTime", ["1969-04-29 20:09:06", 4], "20:09"),
      FunctionCase("FormatDateTime", ["1969-04-29"], "4/29/69"),
    ])
  func writing(call: FunctionCase) throws { try call.holds() }

  @Test("bad arguments are refused in a sentence")
  func mistakes() throws {
    #expect(try failure("Left", ["a", -1]) == "Left: the length must not be negative.")
    #expect(try failure("Left", ["a"]) == "Left is called as Left(text, length).")
    #expect(try failure("Mid", ["a", 0]) == "Mid: the start must be a place from 1 on.")
    #expect(try failure("Asc", [""]) == "Asc: the text must not be empty.")
    #expect(try failure("Left", ["a", "x"]) == "Left: the length must be a whole number, not a text that is none.")
    #expect(try failure("Space", [1_000_000_000]).contains("between 0 and 10000000"))
  }

  @Test("money is written in the language of the session")
  func language() throws {
    #expect(try call("FormatCurrency", [-1234.5], language: "de") == .text("-1.234,50 €"))
    #expect(try call("MonthName", [3], language: "fr") == .text("mars"))
  }
}
