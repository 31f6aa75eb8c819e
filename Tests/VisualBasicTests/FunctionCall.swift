import Testing
import VisualBasic

/// A function called in a test, in the first of its forms that takes so many arguments.
func call(
  _ name: String, _ arguments: [Sample], language: String = "en", seed: UInt64 = 7
) throws -> ScalarValue {
  let now = try #require(DateTime(year: 2026, month: 6, day: 30, hour: 14, minute: 5, second: 9))
  let session = VisualBasicSession(
    now: now, conventions: .of(language: language), randomNumbers: RandomNumbers(seed: seed))
  let forms = ScalarFunctionLibrary.functions(named: name)
  let function = try #require(
    forms.first { $0.argumentCounts.contains(arguments.count) } ?? forms.first, "there is no function \(name)")
  return try function.value(of: arguments.map(\.value), in: session)
}

/// The sentence with which a call fails.
func failure(_ name: String, _ arguments: [Sample]) throws -> String {
  try #require(throws: ScalarFunctionError.self) { try call(name, arguments) }.description
}

/// A value that a test writes as a literal.
struct Sample: Sendable, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral, ExpressibleByStringLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByNilLiteral
{
  let value: ScalarValue

  init(_ value: ScalarValue) { self.value = value }
  init(integerLiteral value: Int) { self.value = .integer(value) }
  init(floatLiteral value: Double) { self.value = .number(value) }
  init(stringLiteral value: String) { self.value = .text(value) }
  init(booleanLiteral value: Bool) { self.value = .boolean(value) }
  init(nilLiteral: ()) { value = .null }
}

/// One call and what it says.
struct FunctionCase: Sendable, CustomTestStringConvertible {
  let name: String
  let arguments: [Sample]
  let expected: ScalarValue

  init(_ name: String, _ arguments: [Sample], _ expected: Sample) {
    self.name = name
    self.arguments = arguments
    self.expected = expected.value
  }

  var testDescription: String { "\(name)(\(arguments.map(\.value.description).joined(separator: ", ")))" }

  /// Whether the call says what is expected, numbers to nine digits.
  func holds() throws {
    let value = try call(name, arguments)
    if let number = value.number, let wanted = expected.number, number.isFinite, wanted.isFinite {
      #expect((number - wanted).magnitude <= 1e-9 * max(1, wanted.magnitude), "\(number) instead of \(wanted)")
    } else {
      #expect(value == expected)
    }
  }
}
