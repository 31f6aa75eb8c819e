import Testing
import VisualBasic

struct ConversionFunctionTests {
  @Test(
    "functions that convert",
    arguments: [
      FunctionCase("CInt", [2.5], 2), FunctionCase("CInt", [3.5], 4), FunctionCase("CInt", ["1,234"], 1234),
      FunctionCase("CDbl", ["3.25"], 3.25), FunctionCase("CBool", [1], true), FunctionCase("CBool", ["False"], false),
      FunctionCase("CByte", [255], 255), FunctionCase("CStr", [12.5], "12.5"), FunctionCase("CCur", [1.23456], 1.2346),
      FunctionCase("CDbl", [true], -1), FunctionCase("CDbl", [nil], nil), FunctionCase("CLng", [1e10], 10_000_000_000),
    ])
  func converting(call: FunctionCase) throws { try call.holds() }

  @Test(
    "functions that say what a value is",
    arguments: [
      FunctionCase("TypeName", [1], "Integer"), FunctionCase("TypeName", [100_000], "Long"),
      FunctionCase("TypeName", ["a"], "String"), FunctionCase("TypeName", [1.5], "Double"),
      FunctionCase("TypeName", [nil], "Null"), FunctionCase("VarType", [true], 11),
      FunctionCase("IsNumeric", ["1.5"], true),
      FunctionCase("IsNumeric", ["x"], false), FunctionCase("IsNull", [nil], true), FunctionCase("IsNull", [0], false),
      FunctionCase("IsArray", [1], false), FunctionCase("RGB", [255, 300, 1], 131_071),
      FunctionCase("QBColor", [4], 128),
      FunctionCase("Choose", [2, "a", "b"], "b"), FunctionCase("Choose", [3, "a", "b"], nil),
      FunctionCase("Switch", [false, 1, true, 2], 2), FunctionCase("Switch", [false, 1], nil),
      FunctionCase("Partition", [25, 0, 99, 10], " 20: 29"), FunctionCase("Partition", [100, 0, 99, 10], "100:   "),
    ])
  func telling(call: FunctionCase) throws { try call.holds() }

  @Test("what cannot be converted is refused in a sentence that does not tell the value")
  func mistakes() throws {
    #expect(try failure("CDbl", ["secret"]) == "CDbl: a text was given that cannot be read as a number.")
    #expect(try failure("CByte", [256]) == "CByte: the value must be between 0 and 255.")
    #expect(try failure("CInt", [1e300]) == "CInt: the value must be a whole number of at most 18 digits.")
  }
}
