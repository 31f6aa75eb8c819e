/// A step of dunning: invoices that are overdue for so many days.
struct DunningLevel: Sendable {
  let id: Int
  let name: String
  let fromDays: Int
  let toDays: Int

  /// All levels, the least overdue first; together they cover every number of days.
  static let all: [DunningLevel] = [
    DunningLevel(id: 1, name: "Not due", fromDays: -100_000, toDays: 0),
    DunningLevel(id: 2, name: "1–30 days", fromDays: 1, toDays: 30),
    DunningLevel(id: 3, name: "31–60 days", fromDays: 31, toDays: 60),
    DunningLevel(id: 4, name: "61–90 days", fromDays: 61, toDays: 90),
    DunningLevel(id: 5, name: "Over 90 days", fromDays: 91, toDays: 100_000),
  ]
}
