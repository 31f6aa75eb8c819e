internal import VisualBasic

extension Function {
  static let axis = Function(
    "Axis", "The set on an axis of the statement, by the axis's number, as it is before empty positions are left out.",
    "Axis(0).Count",
    Overload.set(.call, [.integer], type: { _, _ throws(TypeMistake) in .set(nil) }) { call in
      throw call.mistake("an axis is told by its number as written")
    }.expanding { binder, arguments in
      guard case .integer(let axis)? = (arguments[0] as? Literal)?.value else { return nil }
      let sets = binder.scope.namedSets
      guard let number = sets.lastIndex(where: { $0.axis == axis }) else {
        throw MDXFailure(.other, "the statement has no axis \(axis)")
      }
      return try binder.set(ofNumber: number)
    })
}
