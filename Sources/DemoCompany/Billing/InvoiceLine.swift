/// What one line of a bill charges; amounts are hundredths of the bill's currency.
struct InvoiceLine: Sendable {
  let id: Int
  let productID: Int?
  /// Hundredths of a day's work or of a unit.
  let quantity: Int64
  let listAmount: Int64
  let discountAmount: Int64
  let netAmount: Int64
  let costAmount: Int64
}
