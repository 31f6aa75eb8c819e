import Testing

@testable import Statistics

@Suite("Distributions")
struct DistributionTests {
  @Test("the usual critical values are those of the tables")
  func tables() throws {
    #expect(isClose(try Normal.critical(level: 0.95, in: "test"), 1.959963984540054, 1e-12))
    #expect(isClose(try StudentT.critical(level: 0.95, degreesOfFreedom: 9, in: "test"), 2.2621571627, 1e-9))
    #expect(isClose(ChiSquare.upper(3.841458820694124, degreesOfFreedom: 1), 0.05, 1e-12))
    #expect(isClose(Normal.twoSided(1.959963984540054), 0.05, 1e-12))
    #expect(isClose(Normal.quantile(0.8), 0.8416212335729143, 1e-12))
    #expect(isClose(StudentT.twoSided(2.2621571627, degreesOfFreedom: 9), 0.05, 1e-9))
    #expect(isClose(Binomial.atMost(1, trials: 8, probability: 0.5), 9 / 256, 1e-14))
  }

  @Test("outside its domain a distribution answers NaN and does not stop the program")
  func domain() {
    #expect(Normal.quantile(0).isNaN && Normal.quantile(1).isNaN && Normal.quantile(.nan).isNaN)
    #expect(StudentT.twoSided(.nan, degreesOfFreedom: 3).isNaN && StudentT.twoSided(1, degreesOfFreedom: 0).isNaN)
    #expect(ChiSquare.upper(-1, degreesOfFreedom: 1).isNaN && ChiSquare.upper(.infinity, degreesOfFreedom: 1).isNaN)
    #expect(Binomial.atMost(3, trials: 2, probability: 0.5).isNaN)
  }
}
