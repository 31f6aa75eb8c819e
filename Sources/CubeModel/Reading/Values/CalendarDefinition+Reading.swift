extension CalendarDefinition {
  /// Reads the calendar from a file of the right shape.
  init(reading node: DefinitionNode) {
    self.init(firstDay: node["first_day"].text ?? "", lastDay: node["last_day"].text ?? "")
    fiscalYearStartMonth = node["fiscal_year_starts"].integer ?? fiscalYearStartMonth
    if node["working_weekdays"].exists { workingWeekdays = node["working_weekdays"].items.compactMap(\.integer) }
    holidays = node["holidays"].textsByDay
    clocks = node["clocks"].map { BusinessClock(reading: $0.value, weekdays: workingWeekdays) }
  }
}
