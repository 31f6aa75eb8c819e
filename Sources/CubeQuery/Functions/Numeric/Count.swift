internal import VisualBasic

extension Function {
  // Its kind is that of any number, so that a cell of a count takes the format of a measure in the set, as in Mondrian.
  static let count = Function(
    "Count",
    "How many tuples a set has; with EXCLUDEEMPTY only those whose cell, or the expression given behind it, is not null.",
    "Count([Store].[Store City].Members, EXCLUDEEMPTY)",
    .scalar(.call, [.set, .optional(.flag("INCLUDEEMPTY"))], .number) { call in .integer(try call.set(0).count) },
    .scalar(.call, [.set, .flag("EXCLUDEEMPTY"), .optional(.each(.value), default: .cell)], .number) { call in
      .integer(try call.scalars(2, over: call.set(0)).count { !$0.isNull })
    },
    .scalar(.property, [.set], .number) { call in .integer(try call.set(0).count) })
}
