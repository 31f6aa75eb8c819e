/// Somebody at a customer.
struct Person: Sendable {
  let id: Int
  let accountID: Int
  let fullName: String
  let email: String?
  let phone: String?
  let position: String?
  let isDeleted: Bool
  let modifiedAt: Moment
}
