extension CheckDefinition.Rule {
  /// Whether a row for which the rule held once keeps to it as long as it is as it was: nothing but the row's own values
  /// decides; in doubt that is not said.
  public var holdsOnceItHeld: Bool {
    switch self {
    case .notNull, .accepted, .range: true
    // A member that is known stays known.
    case .references(_, let target): target == nil
    case .condition(let text): LoadDefinition.restsOnValues(text)
    case .unique, .fresh, .rowCount, .sum: false
    }
  }
}
