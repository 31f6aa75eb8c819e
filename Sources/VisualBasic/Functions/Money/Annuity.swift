internal import Foundation

/// Equal payments at equal intervals at a rate of interest: what is paid out is negative, what is received positive.
///
/// Every quantity solves present·(1+r)ⁿ + payment·(1 + r·due)·((1+r)ⁿ − 1)/r + future = 0, and its limit for r = 0.
struct Annuity {
  /// The interest of one interval.
  var rate: Double
  /// How many payments there are.
  var periods: Double
  var payment: Double = 0
  var present: Double = 0
  var future: Double = 0
  /// Whether payments are at the beginning of their intervals.
  var isDueAtStart: Bool

  private var growth: Double { pow(1 + rate, periods) }

  /// What payments of 1 have grown to at the end.
  private var annuityFactor: Double {
    rate == 0 ? periods : (1 + (isDueAtStart ? rate : 0)) * (growth - 1) / rate
  }

  var solvedFuture: Double { -(present * growth + payment * annuityFactor) }

  var solvedPresent: Double { -(future + payment * annuityFactor) / growth }

  var solvedPayment: Double { -(future + present * growth) / annuityFactor }

  /// How many payments it takes; NaN where no number of them does.
  var solvedPeriods: Double {
    if rate == 0 { return -(present + future) / payment }
    let adjusted = payment * (1 + (isDueAtStart ? rate : 0)) / rate
    return log((adjusted - future) / (adjusted + present)) / log(1 + rate)
  }

  /// The interest in the payment of a period from 1 on.
  func interest(in period: Double) -> Double {
    if period == 1, isDueAtStart { return 0 }
    var before = self
    before.payment = solvedPayment
    before.periods = period - (isDueAtStart ? 2 : 1)
    let balance = before.solvedFuture
    return (isDueAtStart ? balance - before.payment : balance) * rate
  }

  /// What is missing for the equation to hold.
  private var excess: Double { present * growth + payment * annuityFactor + future }

  /// The rate that solves the equation, by the secant method from a guess; nil where it finds none.
  func solvedRate(from guess: Double) -> Double? {
    var (left, right) = (self, self)
    left.rate = guess
    right.rate = guess == 0 ? 0.01 : guess * 1.1
    var (leftExcess, rightExcess) = (left.excess, right.excess)
    for _ in 0..<128 {
      guard rightExcess.isFinite, leftExcess != rightExcess else { break }
      let next = right.rate - rightExcess * (right.rate - left.rate) / (rightExcess - leftExcess)
      (left, leftExcess) = (right, rightExcess)
      right.rate = next
      rightExcess = right.excess
      if (right.rate - left.rate).magnitude < 1e-12 { return right.rate.isFinite ? right.rate : nil }
    }
    return rightExcess.magnitude < 1e-7 && right.rate.isFinite ? right.rate : nil
  }
}
