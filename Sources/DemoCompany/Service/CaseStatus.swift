/// The states through which a case goes.
enum CaseStatus: String, Sendable {
  case new = "New"
  case assigned = "Assigned"
  case inProgress = "In progress"
  case waitingForCustomer = "Waiting for customer"
  case resolved = "Resolved"
  case reopened = "Reopened"
  case closed = "Closed"
}
