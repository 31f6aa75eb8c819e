internal import Foundation

/// Payments at equal intervals, the first at the beginning: what is paid out is negative, what is received positive.
public struct MoneyFlow: Sendable, Hashable {
  /// The payments in order.
  public let values: [Double]

  /// Makes the flow of payments in order.
  public init(_ values: [Double]) {
    self.values = values
  }

  /// What the payments are worth one interval before the first, at a rate of interest: Visual Basic's `NPV`.
  public func netPresentValue(at rate: Double) -> Double {
    values.reversed().reduce(0) { ($0 + $1) / (1 + rate) }
  }

  /// The rate at which the payments are worth nothing, by Newton's method from a guess and, where that leads nowhere,
  /// by bisection from −99 % on; nil where there is none.
  public func internalRate(from guess: Double = 0.1) -> Double? {
    guard values.contains(where: { $0 > 0 }), values.contains(where: { $0 < 0 }) else { return nil }
    var rate = guess
    for _ in 0..<64 {
      let (value, slope) = valueAndSlope(at: rate)
      let next = rate - value / slope
      guard next.isFinite, next > -1 else { break }
      if (next - rate).magnitude < 1e-13 * max(1, next.magnitude) { return next }
      rate = next
    }
    return bisectedRate
  }

  private func valueAndSlope(at rate: Double) -> (value: Double, slope: Double) {
    var (value, slope) = (0.0, 0.0)
    for payment in values.reversed() {
      slope = (slope - value / (1 + rate)) / (1 + rate)
      value = value / (1 + rate) + payment
    }
    return (value, slope)
  }

  private var bisectedRate: Double? {
    var lower = -0.99
    var upper = 1.0
    let sign = valueAndSlope(at: lower).value.sign
    while valueAndSlope(at: upper).value.sign == sign {
      upper *= 4
      if upper > 1e9 { return nil }
    }
    for _ in 0..<200 {
      let middle = (lower + upper) / 2
      if valueAndSlope(at: middle).value.sign == sign { lower = middle } else { upper = middle }
    }
    return (lower + upper) / 2
  }

  /// The rate that turns what is paid out, financed at one rate, into what is received, invested at another one; nil
  /// without both.
  public func modifiedInternalRate(finance: Double, reinvestment: Double) -> Double? {
    let received = MoneyFlow(values.map { max($0, 0) }).netPresentValue(at: reinvestment)
    let paid = MoneyFlow(values.map { min($0, 0) }).netPresentValue(at: finance)
    guard values.count > 1, received > 0, paid < 0 else { return nil }
    let growth = -received * pow(1 + reinvestment, Double(values.count)) / (paid * (1 + finance))
    return pow(growth, 1 / Double(values.count - 1)) - 1
  }
}
