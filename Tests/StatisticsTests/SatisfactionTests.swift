import Testing

@testable import Statistics

@Suite("Scores and weights")
struct SatisfactionTests {
  @Test("50 promoters, 30 passives and 20 detractors score 30, give or take 15")
  func score() throws {
    let score = try NetPromoterScore(promoters: 50, passives: 30, detractors: 20)
    #expect(score.answers == 100 && isClose(score.estimate, 30, 1e-12))
    #expect(isClose(score.standardError, 7.810249675906654, 1e-9))
    let (wald, adjusted) = (try score.wald(), try score.adjustedWald())
    #expect(isClose(wald.lower, 14.69219192495733, 1e-9) && isClose(wald.upper, 45.307808075042665, 1e-9))
    #expect(isClose(adjusted.lower, 14.051130178761607, 1e-9) && isClose(adjusted.upper, 44.20129700570441, 1e-9))
  }

  @Test("ten promoters among ten have an interval, and it ends at 100")
  func unanimous() throws {
    let score = try NetPromoterScore(promoters: 10, passives: 0, detractors: 0)
    #expect(try score.wald().width == 0)
    let adjusted = try score.adjustedWald()
    #expect(isClose(adjusted.lower, 47.5035515447902, 1e-9) && adjusted.upper == 100)
  }

  @Test("the mean of a score's moments is the score")
  func moments() throws {
    for (promoters, passives, detractors) in [(1, 0, 0), (0, 0, 3), (5, 3, 2), (210, 120, 170)] {
      let score = try NetPromoterScore(promoters: promoters, passives: passives, detractors: detractors)
      let mean = try #require(try score.moments().mean)
      #expect(isClose(mean, score.estimate, 1e-9))
    }
    #expect(throws: StatisticsError.self) { try NetPromoterScore(promoters: 0, passives: 0, detractors: 0) }
  }

  @Test("unequal weights are worth fewer answers, equal ones are worth all")
  func weights() throws {
    let unequal = try Weighting(
      [Double](repeating: 1, count: 50) + [Double](repeating: 2, count: 30) + [Double](repeating: 5, count: 20))
    #expect(isClose(unequal.effectiveCount, 65.82089552238806, 1e-9))
    #expect(isClose(unequal.designEffect, 100 / 65.82089552238806, 1e-9))
    for count in 1...20 {
      #expect(isClose(try Weighting([Double](repeating: 0.3, count: count)).effectiveCount, Double(count), 1e-9))
    }
    #expect(throws: StatisticsError.self) { try Weighting([]) }
    #expect(throws: StatisticsError.self) { try Weighting([0, 0]) }
    #expect(throws: StatisticsError.self) { try Weighting([1, -1]) }
  }
}
