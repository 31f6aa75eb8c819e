internal import VisualBasic

extension Function {
  static let parameter = Function(
    "Parameter", "A value that can be given by name from outside, else the one in the statement.",
    "Parameter(\"Factor\", NUMERIC, 2, \"a factor\")",
    .scalar(.call, [.text, .flag("NUMERIC", "DECIMAL"), .number, .optional(.text)], .number, body: given),
    .scalar(.call, [.text, .flag("INTEGER"), .number, .optional(.text)], .integer, body: given),
    .scalar(.call, [.text, .flag("STRING"), .text, .optional(.text)], .text, body: given),
    .member(.call, [.text, .hierarchy, .member, .optional(.text)], of: 2) { call in try call.member(2) },
    .member(.call, [.text, .level, .member, .optional(.text)], of: 2) { call in try call.member(2) },
    .set(.call, [.text, .hierarchy, .set, .optional(.text)], like: 2) { call in try call.set(2) },
    .set(.call, [.text, .level, .set, .optional(.text)], like: 2) { call in try call.set(2) })

  private static let given: @Sendable (Call) throws -> ScalarValue = { call in try call.scalar(2) }
}
