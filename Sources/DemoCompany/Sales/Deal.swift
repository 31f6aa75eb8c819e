/// What is settled about an opportunity before it becomes rows: where and when it closes, how, and for how much.
struct Deal: Sendable {
  let closing: Day
  let won: Bool
  let office: Office
  /// Pounds.
  var amount: Double
}
