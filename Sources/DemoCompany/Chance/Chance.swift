import Foundation

/// A stream of chance that depends on nothing but the seed and what it is drawn for.
///
/// Every account, employee and so on has a stream of its own, so that what one draws never moves another.
struct Chance: Sendable {
  /// What a stream is drawn for.
  enum Purpose: UInt64 {
    case shuffle = 1
    case rates
    case employee
    case account
    case contacts
    case sales
    case service
    case activities
    case surveys
    case strangers
    case billing
    case pipeline
    case campaigns
    case responses
    case programme
    case causes
    case topics
    case calls
    case usage
    case employeeSurvey
    case maturity
    case exits
    case lapses
    case classes
    case drivers
  }

  private var generator: SplitMix64

  init(seed: UInt64, _ purpose: Purpose, _ number: Int) {
    let key = SplitMix64.mix(seed &+ 0x9E37_79B9_7F4A_7C15 &* purpose.rawValue)
    generator = SplitMix64(state: SplitMix64.mix(key ^ SplitMix64.mix(UInt64(number) &+ 0x632B_E59B_D9B4_E019)))
  }

  /// 64 evenly spread bits.
  mutating func bits() -> UInt64 { generator.next() }

  /// A number of 0 ..< 1, evenly spread.
  mutating func uniform() -> Double { Double(generator.next() >> 11) * 0x1p-53 }

  /// A number between two others, evenly spread.
  mutating func uniform(_ low: Double, _ high: Double) -> Double { low + (high - low) * uniform() }

  /// A whole number of `0 ..< bound`; 0 when there is none.
  mutating func int(below bound: Int) -> Int {
    bound > 1 ? Int(generator.next().multipliedFullWidth(by: UInt64(bound)).high) : 0
  }

  /// True with a probability.
  mutating func happens(_ probability: Double) -> Bool { uniform() < probability }

  /// One of the elements of a list that is never empty.
  mutating func pick<Element>(_ list: [Element]) -> Element { list[int(below: list.count)] }

  /// The place of one of the weights, each as likely as it weighs.
  mutating func index(weights: [Double]) -> Int {
    var rest = uniform() * weights.reduce(0, +)
    for (index, weight) in weights.enumerated() {
      rest -= weight
      if rest < 0 { return index }
    }
    return weights.count - 1
  }

  /// A number of the standard normal distribution (Box and Muller 1958).
  mutating func normal() -> Double {
    let radius = (-2 * log(1 - uniform())).squareRoot()
    return radius * cos(2 * Double.pi * uniform())
  }

  /// A number whose logarithm is normal, with the given median.
  mutating func logNormal(median: Double, sigma: Double) -> Double { median * exp(sigma * normal()) }

  /// The number of a log-normal distribution that lies a number of standard deviations from its median.
  func shifted(median: Double, sigma: Double, by deviations: Double) -> Double { median * exp(sigma * deviations) }

  /// A number of events of the Poisson distribution (by products of uniforms, Knuth; rounded normal above 40).
  mutating func poisson(_ mean: Double) -> Int {
    guard mean > 0 else { return 0 }
    if mean > 40 { return max(0, Int((mean + mean.squareRoot() * normal()).rounded())) }
    let limit = exp(-mean)
    var product = uniform()
    var count = 0
    while product > limit {
      product *= uniform()
      count += 1
    }
    return count
  }

  /// The number of failures before the first success.
  mutating func failures(beforeSuccess probability: Double) -> Int {
    Int(log(1 - uniform()) / log(1 - probability))
  }
}
