extension World {
  /// Fields of a record that should be filled.
  private static let fieldsOfRecord = 12

  /// The weeks of an employee in the CRM, from the office's going live on: half a year passes until it is a habit, and
  /// local entry is a little less correct than the central one was.
  func usageWeeks(of employee: Employee) -> [UsageWeek] {
    let office = World.office(employee.officeID)
    var chance = Chance(seed: seed, .usage, employee.id)
    let zeal = min(1.5, chance.logNormal(median: 0.9, sigma: 0.35))
    let care = chance.uniform(0.82, 0.98)
    let start = max(office.goLive, employee.hiredOn)
    var week = start + (7 - start.weekday) % 7
    var weeks: [UsageWeek] = []
    while week + 7 <= Span.last, week < employee.leftOn ?? Span.last {
      let habit = 0.45 + 0.55 * min(1, Double(week - office.goLive) / 182)
      let isAway = chance.happens(0.11)
      let logins = isAway ? 0 : min(25, chance.poisson(9 * zeal * habit))
      let entered = logins == 0 ? 0 : chance.poisson(7 * zeal * habit)
      let fields = entered * World.fieldsOfRecord
      let filled = (0..<fields).count { _ in chance.happens(care * (0.85 + 0.15 * habit)) }
      let checked = min(entered, 3)
      weeks.append(
        UsageWeek(
          employeeID: employee.id, week: week, logins: logins, recordsEntered: entered, fieldsFilled: filled,
          fieldsTotal: fields, recordsCorrect: (0..<checked).count { _ in chance.happens(care) },
          recordsChecked: checked))
      week = week + 7
    }
    return weeks
  }
}
