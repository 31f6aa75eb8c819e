internal import VisualBasic

extension Function {
  static let generateText = Function(
    "Generate", "A text for each tuple of a set, one after the other, with another text between them.",
    "Generate([Store].[USA].Children, [Store].CurrentMember.Name, \", \")",
    .scalar(.call, [.set, .each(.text), .optional(.text)], .text) { call in
      let texts = try call.scalars(1, over: call.set(0)).map(\.description)
      return .text(texts.joined(separator: try call.text(2) ?? ""))
    })
}
