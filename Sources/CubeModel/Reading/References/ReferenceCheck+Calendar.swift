import OrderedCollections

extension ReferenceCheck {
  /// Checks that the calendar does not end before it begins.
  func check(_ calendar: CalendarDefinition, _ node: DefinitionNode) {
    checkOrder(calendar.firstDay, calendar.lastDay, at: node["last_day"])
    checkDistinct(node["working_weekdays"], "day")
    for clock in node["clocks"].entries {
      for shift in clock.value["hours"].items { checkShift(shift) }
    }
  }

  private func checkShift(_ node: DefinitionNode) {
    checkDistinct(node["weekdays"], "day")
    guard let opening = node["from"].text, let closing = node["to"].text,
      let from = try? TimeOfDay.minutes(opening), let to = try? TimeOfDay.minutes(closing), to <= from
    else { return }
    log.record(
      node["to"], "the hours end at \(closing), not after they begin; hours past midnight are written as two.")
  }

  /// Records a last day that lies before its first; days that could not be read have been reported.
  func checkOrder(_ first: String, _ last: String, at node: DefinitionNode) {
    guard (try? CalendarDay.check(first)) != nil, (try? CalendarDay.check(last)) != nil, last < first else { return }
    log.record(node, "the last day \(last) lies before the first, \(first).")
  }
}
