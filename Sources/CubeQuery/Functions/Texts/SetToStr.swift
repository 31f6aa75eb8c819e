internal import VisualBasic

extension Function {
  static let setToStr = Function(
    "SetToStr", "A set as text that reads as the set again.", "SetToStr([Store].[USA].Children)",
    .scalar(.call, [.set], .text) { call in
      let set = try call.set(0)
      return .text("{" + (0..<set.count).map { call.scope.text(of: set.tuple($0)) }.joined(separator: ", ") + "}")
    })
}
