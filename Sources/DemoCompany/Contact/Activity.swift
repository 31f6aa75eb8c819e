/// A call, a visit, an e-mail or a meeting with a customer.
struct Activity: Sendable {
  let id: Int
  let accountID: Int
  let contactID: Int?
  let employeeID: Int
  let opportunityID: Int?
  let kind: String
  /// What it was about, as a path of three levels.
  let topic: String?
  let direction: String
  let happenedAt: Moment
  let loggedAt: Moment
  let isDeleted: Bool
  let modifiedAt: Moment
}
