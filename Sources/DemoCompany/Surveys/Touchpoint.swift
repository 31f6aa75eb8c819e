/// After what a customer is asked.
enum Touchpoint: String, Sendable {
  case caseResolved = "Case resolved"
  case orderWon = "Order won"
  case yearlyReview = "Yearly review"

  /// The probability that somebody answers, before the tier's factor.
  var responseRate: Double {
    switch self {
    case .caseResolved: 0.27
    case .orderWon: 0.37
    case .yearlyReview: 0.33
    }
  }
}
