import Testing

@testable import Statistics

@Suite("Ratios")
struct RatioTests {
  private let u = [138.0, 93, 61, 179, 48, 37, 29, 23, 30, 2]
  private let x = [143.0, 104, 69, 260, 75, 63, 50, 48, 111, 50]

  @Test("the city ratio has the variances of Davison and Hinkley (1997)")
  func city() throws {
    let ratio = try cityRatio(numerators: x, denominators: u)
    #expect(isClose(ratio.estimate, 1.5203125, 1e-12))
    #expect(isClose(ratio.nonparametricVariance, 0.032487733709812165, 1e-12))
    #expect(isClose(ratio.variance, 0.0360974818997913, 1e-12))
    let interval = try ratio.interval()
    // Student t with 9 degrees of freedom, computed with SciPy.
    #expect(isClose(interval.lower, 1.0905176296940307, 1e-9))
    #expect(isClose(interval.upper, 1.9501073703059693, 1e-9))
  }

  @Test("a ratio that is the same in every unit has no variance")
  func exact() throws {
    let ratio = try cityRatio(numerators: [2, 4, 6], denominators: [1, 2, 3])
    #expect(ratio.estimate == 2 && ratio.variance == 0)
  }

  @Test("with denominators of 1 the difference of ratios is Welch's difference of means")
  func difference() throws {
    let (first, second) = ([0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7], [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6])
    let ratios = try RatioDifference(
      of: cityRatio(numerators: first, denominators: first.map { _ in 1 }),
      minus: cityRatio(numerators: second, denominators: second.map { _ in 1 }))
    let means = try MeanDifference(of: Moments(first), minus: Moments(second))
    #expect(isClose(ratios.estimate, means.estimate, 1e-12))
    #expect(isClose(ratios.standardError, means.standardError, 1e-12))
    #expect(isClose(ratios.degreesOfFreedom, means.degreesOfFreedom, 1e-9))
    #expect(isClose(ratios.interval.lower, means.interval.lower, 1e-9))
    #expect(isClose(ratios.pValue, means.pValue, 1e-9))
    let flat = try cityRatio(numerators: [2, 4], denominators: [1, 2])
    #expect(throws: StatisticsError.self) { try RatioDifference(of: flat, minus: flat) }
  }

  @Test("denominators that add up to zero, and a single unit, are refused")
  func refusals() {
    #expect(throws: StatisticsError(kind: .zeroDenominator, place: "ratio")) {
      try cityRatio(numerators: [1, 2], denominators: [1, -1])
    }
    #expect(throws: StatisticsError.self) { try cityRatio(numerators: [1], denominators: [1]) }
    #expect(throws: StatisticsError.self) { try cityRatio(numerators: [.infinity, 1], denominators: [1, 1]) }
  }
}
