import OrderedCollections

extension ReferenceCheck {
  /// Checks that the clocks that calls of `business_minutes` and its like name by a literal are those of the calendar.
  func checkClocks(in tokens: [SQLToken], at node: DefinitionNode) {
    guard !set.incompleteKinds.contains(.calendar) else { return }
    for position in tokens.indices where BusinessClock.functions.contains(where: tokens[position].isWord) {
      guard let token = Self.lastArgument(ofCallAt: position, in: tokens), token.kind == .literal else { continue }
      let name = String(token.text.dropFirst().dropLast()).replacing("''", with: "'")
      find(clock: name, at: node, offset: token.offset)
    }
  }

  /// Checks the attributes of days that clocks give.
  func checkClocks(of dimension: DimensionDefinition, _ node: DefinitionNode) {
    guard !set.incompleteKinds.contains(.calendar) else { return }
    let given = Set(CalendarDefinition.dayAttributes.map(\.name) + ["date_key"])
    for entry in node.entries {
      if given.contains(entry.name) {
        log.record(entry.key, "'\(entry.name)' is an attribute that all days have; expected another name.")
      }
      if let clock = entry.value["clock"].text { find(clock: clock, at: entry.value["clock"]) }
    }
  }

  private func find(clock name: String, at node: DefinitionNode, offset: Int = 0) {
    let clocks = model.calendar?.clocks.keys.elements ?? []
    if clocks.isEmpty {
      log.record(node, offset: offset, "the calendar declares no clocks, so that there is none called '\(name)'.")
    } else {
      find(name, among: clocks, at: node, offset: offset, "clock '\(name)' is not declared in the calendar")
    }
  }

  /// The last argument of a function's call, if it is one token.
  private static func lastArgument(ofCallAt position: Int, in tokens: [SQLToken]) -> SQLToken? {
    var depth = 0
    for (index, token) in tokens.enumerated().dropFirst(position + 1) {
      if token.isSymbol("(") { depth += 1 }
      if token.isSymbol(")") { depth -= 1 }
      guard depth == 0 else { continue }
      return index >= 2 && tokens[index - 2].isSymbol(",") ? tokens[index - 1] : nil
    }
    return nil
  }
}
