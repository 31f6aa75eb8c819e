/// A chance to sell something.
struct Opportunity: Sendable {
  let id: Int
  let accountID: Int
  let ownerID: Int?
  let officeID: Int
  let productID: Int?
  let name: String
  let currency: String
  /// Hundredths of the currency.
  let amount: Int64?
  let stage: SalesStage
  let createdAt: Moment
  /// The day on which it was won or lost.
  let closeDate: Day?
  let lostReason: String?
  let isDeleted: Bool
  let modifiedAt: Moment
  let stages: [StageEntry]
}
