import Testing
import VisualBasic

struct ScalarFunctionLibraryTests {
  @Test("every function has a summary, named parameters, and optional ones only at its end")
  func shapes() {
    for function in ScalarFunctionLibrary.functions {
      #expect(function.summary.hasSuffix("."), "\(function.name)")
      #expect(function.signature.hasPrefix(function.name + "("))
      let optional = function.parameters.map { $0.isOptional }
      #expect(optional == optional.sorted { !$0 && $1 }, "\(function.name)")
      #expect(!function.parameters.dropLast().contains { $0.repeats }, "\(function.name)")
    }
  }

  @Test(
    "the functions that Mondrian lists are there",
    arguments: [
      "Abs Asc AscB AscW Atn CBool CByte CDate CDbl Chr ChrB ChrW CInt Cos Date DateAdd DateDiff DatePart DateSerial",
      "DateValue Day DDB Exp Fix FormatCurrency FormatDateTime FormatNumber FormatPercent FV Hex Hour InStr InStrRev Int",
      "IPmt IRR IsArray IsDate IsMissing LCase Left Log LTrim Mid Minute MIRR Month MonthName Now NPer NPV Oct Pmt PPmt",
      "PV Rate Replace RGB Right Rnd Round RTrim Second Sgn Sin SLN Space Sqr Str StrComp String StrReverse SYD Tan Time",
      "Timer TimeSerial TimeValue Trim TypeName Val Weekday WeekdayName Year Acos Acosh Asin Asinh Atan2 Atanh Cosh",
      "Degrees Log10 Mod Pi Power Radians Sinh SqrtPi Tanh Len UCase Format InverseNormal",
    ])
  func completeness(names: String) {
    for name in names.split(separator: " ") {
      #expect(!ScalarFunctionLibrary.functions(named: String(name)).isEmpty, "\(name)")
    }
  }

  @Test("every function takes any values in any number without falling over")
  func anyArguments() throws {
    let samples: [Sample] = [
      nil, 0, -1, 1e300, 0.5, "x", "1997-05-17", true, Sample(.number(.nan)), Sample(.integer(.max)), "",
    ]
    for function in ScalarFunctionLibrary.functions {
      for (place, sample) in samples.enumerated() {
        for count in 0...6 {
          let arguments = (0..<count).map { samples[(place + $0 * 3) % samples.count] }
          do { _ = try call(function.name, arguments + [sample]) } catch is ScalarFunctionError { continue }
        }
      }
    }
  }
}
