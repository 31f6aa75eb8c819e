/// A customer's leaving, as somebody noted it.
struct AccountExit: Sendable {
  let accountID: Int
  let leftOn: Day
  let reason: String?
  let notedAt: Moment
}
