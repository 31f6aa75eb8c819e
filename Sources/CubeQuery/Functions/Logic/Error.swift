internal import VisualBasic

extension Function {
  static let error = Function(
    "Error", "Not answered: the cell fails with the text that is given.", "Error('No such share')",
    .scalar(.call, [.optional(.text)], .value) { call in
      throw call.mistake(try call.text(0) ?? "the formula says that this is a mistake")
    })
}
