internal import VisualBasic

extension Function {
  /// A function of Analysis Services for which there is nothing to ask here.
  private static func unanswered(_ name: String, needs: String) -> Function {
    Function(
      name, "Not answered: it needs \(needs).", "\(name)('x')",
      .scalar(.call, [.optional(.repeated(.value))], .value) { call in
        throw call.mistake("\(name) cannot be answered: it needs \(needs)")
      })
  }

  static let predict = unanswered("Predict", needs: "a data mining model, and there is none")
  static let lookupCube = unanswered(
    "LookupCube", needs: "another cube in the same statement; a cube over several stars has the measures of both")
  static let customData = unanswered("CustomData", needs: "a text that the connection passes, and none does")
  static let userName = unanswered("UserName", needs: "a user, and statements are answered for roles")
  static let setToArray = unanswered("SetToArray", needs: "functions that take arrays, and those here take sets")
  static let leaves = unanswered("Leaves", needs: "a script of a cube, to say what is computed where")
  static let calculationCurrentPass = unanswered(
    "CalculationCurrentPass", needs: "calculation passes, and cells are computed by solve order alone")
  static let calculationPassValue = unanswered(
    "CalculationPassValue", needs: "calculation passes, and cells are computed by solve order alone")
}
