/// The next id of every table whose rows are numbered as they are made.
struct Numbering: Sendable {
  /// A run of numbers from 1.
  struct Counter: Sendable {
    /// How many were taken.
    private(set) var taken = 0

    /// The next number.
    mutating func take() -> Int {
      taken += 1
      return taken
    }
  }

  var contacts = Counter()
  var opportunities = Counter()
  var stages = Counter()
  var cases = Counter()
  var statuses = Counter()
  var activities = Counter()
  var surveys = Counter()
  var answers = Counter()
  var opportunityStates = Counter()
  var invoices = Counter()
  var invoiceLines = Counter()
  var payments = Counter()
  var responses = Counter()
}
