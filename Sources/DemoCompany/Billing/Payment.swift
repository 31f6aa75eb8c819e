/// Money that came in for a bill.
struct Payment: Sendable {
  let id: Int
  let paidOn: Day
  /// Hundredths of the bill's currency.
  let amount: Int64
}
