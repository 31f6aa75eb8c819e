/// A company in the CRM, with what it was over the years.
struct Account: Sendable {
  let id: Int
  let standing: Population.Standing
  let name: String
  let sector: String?
  let subSector: String?
  /// What it was taken for until its present state, if that was something else.
  let formerSubSector: String?
  let website: String?
  let parentID: Int?
  let createdAt: Moment
  let isDeleted: Bool
  let modifiedAt: Moment
  /// What it was, from when; never empty, the last is what it is.
  let states: [AccountState]
  /// Since when it is a customer, where it was one before the books begin.
  let customerSince: Day?
  /// The day after which a lapsed customer ordered no more.
  let lapsedOn: Day?
  /// How it buys; nothing for those who never did.
  let demand: Demand?

  /// What it is at the end.
  var present: AccountState { states[states.count - 1] }

  /// Its sub-sector as the CRM had it on a day.
  func subSector(on day: Day) -> String? { day < present.validFrom ? formerSubSector ?? subSector : subSector }

  /// What it was on a day; before its first day, what it was on that.
  func state(on day: Day) -> AccountState { states.last { $0.validFrom <= day } ?? states[0] }

  /// The days of `from ... through` on which there were dealings with it, if any.
  func dealings(from: Day, through: Day) -> (from: Day, through: Day)? {
    let start = max(from, createdAt.day + 7)
    let end = min(through, lapsedOn ?? through)
    return start <= end ? (start, end) : nil
  }
}
