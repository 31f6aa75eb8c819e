/// What somebody did in the CRM in a week.
struct UsageWeek: Sendable {
  let employeeID: Int
  /// The week's Monday.
  let week: Day
  let logins: Int
  let recordsEntered: Int
  /// Of `fieldsTotal` fields of those records.
  let fieldsFilled: Int
  let fieldsTotal: Int
  /// Of `recordsChecked` records of a sample.
  let recordsCorrect: Int
  let recordsChecked: Int
}
