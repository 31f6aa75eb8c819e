/// An employee's answer to a question of the half-yearly survey; without a score when there was none.
struct EmployeeAnswer: Sendable {
  let id: Int
  let employeeID: Int
  let officeID: Int
  let askedOn: Day
  let question: String
  let score: Int?
}
