/// A bill for a part of what a customer ordered.
struct Invoice: Sendable {
  let id: Int
  let accountID: Int
  let opportunityID: Int
  let officeID: Int
  let ownerID: Int?
  let currency: String
  /// Millionths of a unit of the currency for one pound, as booked.
  let rate: Int64
  let invoicedOn: Day
  let dueOn: Day
  /// The day on which the last of it was paid.
  let settledOn: Day?
  /// Hundredths of the currency.
  let netAmount: Int64
  let isDeleted: Bool
  let modifiedAt: Moment
  let lines: [InvoiceLine]
  let payments: [Payment]
}
