internal import VisualBasic

extension Function {
  static let current = Function(
    "Current",
    "The tuple of a named set at which an expression is being computed for each of its tuples; else the one that is current, as on an axis.",
    "Generate([Store].[USA].Children AS [S], {[S].Current})",
    .any(
      .property, [.set], type: { types, _ throws(TypeMistake) in .tuple(types[0].asSetOrTuple) }, looksAt: .own,
      readsCells: true,
      bound: { reach, space, arguments in reach.bound(of: arguments[0], in: space) },
      body: .tuple { call in try call.currentTuple("Current").tuple }))

  static let currentOrdinal = Function(
    "CurrentOrdinal",
    "The place, from 0, of a named set at which an expression is being computed; else that of the tuple that is current, as on an axis.",
    "Filter([Time].[1997].Children AS [S], [S].CurrentOrdinal > 1)",
    .scalar(.property, [.set], .integer, readsCells: true, looksAt: .own) { call in
      .integer(try call.currentTuple("CurrentOrdinal").index)
    })
}

extension Call {
  /// Where the named set in the first argument has got to.
  fileprivate func currentTuple(_ name: String) throws -> CurrentTuple {
    guard let named = arguments.first as? any NamedNode else {
      throw mistake("\(name) is asked of a set with a name, which WITH SET or AS gives")
    }
    if let current = evaluation.currentTuple(of: named.slot) { return current }
    if let named = named as? NamedSetNode, let place = try evaluation.currentPlace(inNamedSet: named.number) {
      return CurrentTuple(set: try evaluation.namedSet(named.number), index: place)
    }
    throw mistake(
      "nothing is being computed here for each tuple of the set, nor is one of them current, so that it has no \(name)")
  }
}
