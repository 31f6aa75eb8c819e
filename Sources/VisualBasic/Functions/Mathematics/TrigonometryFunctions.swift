internal import Foundation

/// Functions on angles, which are in radians.
enum TrigonometryFunctions {
  static let all: [ScalarFunction] =
    [
      ScalarFunction("Pi", [], .number, "The circumference of a circle by its diameter.") { _ in .number(.pi) },
      ScalarFunction(
        "Atan2", [.number("y"), .number("x")], .number,
        "The angle of the point from the axis of x, as in Mondrian: y first."
      ) { (a) throws(ScalarFunctionError) in .number(atan2(try a.number(0), try a.number(1))) },
    ]
    + table.map { name, summary, compute in
      ScalarFunction(name, [.number("number")], .number, summary) { (a) throws(ScalarFunctionError) in
        .number(compute(try a.number(0)))
      }
    }

  private static let table: [(String, String, @Sendable (Double) -> Double)] = [
    ("Acos", "The angle with the cosine.", { acos($0) }),
    ("Acosh", "The number with the hyperbolic cosine.", { acosh($0) }),
    ("Asin", "The angle with the sine.", { asin($0) }),
    ("Asinh", "The number with the hyperbolic sine.", { asinh($0) }),
    ("Atanh", "The number with the hyperbolic tangent.", { atanh($0) }),
    ("Atn", "The angle with the tangent.", { atan($0) }),
    ("Cos", "The cosine of the angle.", { cos($0) }),
    ("Cosh", "The hyperbolic cosine of the number.", { cosh($0) }),
    ("Degrees", "The angle in degrees.", { $0 / .pi * 180 }),
    ("Radians", "The angle in radians of one in degrees.", { $0 / 180 * .pi }),
    ("Sin", "The sine of the angle.", { sin($0) }),
    ("Sinh", "The hyperbolic sine of the number.", { sinh($0) }),
    ("Tan", "The tangent of the angle.", { tan($0) }),
    ("Tanh", "The hyperbolic tangent of the number.", { tanh($0) }),
  ]
}
