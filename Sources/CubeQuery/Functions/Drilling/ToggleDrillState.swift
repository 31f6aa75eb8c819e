extension Function {
  static let toggleDrillState = Function(
    "ToggleDrillState", "A set in which chosen members are closed when they are open, and opened when not.",
    "ToggleDrillState({[Product].[Drink], [Product].[Food]}, {[Product].[Drink]})",
    .set(
      .call, [.set, .set, .optional(.flag("RECURSIVE")), .optional(.flag("INCLUDE_CALC_MEMBERS"))],
      bound: Overload.boundWithChosenChildren
    ) { call in
      let set = try call.set(0)
      guard let chosen = try call.chosenMembers(1, of: set) else { return set }
      return try set.toggled(chosen, recursive: call.flag(2) != nil, in: call.scope) { row, column in
        try call.drilledChildren(of: row, column, in: set, withCalculated: call.flag(3) != nil)
      }
    })
}
