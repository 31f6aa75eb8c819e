import Testing

@testable import Statistics

@Suite("Shares of the same customers in two waves")
struct PairedProportionsTests {
  @Test("the approval ratings of Agresti (2002, p. 411) have a chi-square of 17.36 without correction")
  func agresti() throws {
    let ratings = try PairedProportions(both: 794, onlyFirst: 150, onlySecond: 86, neither: 570)
    #expect(ratings.test.method == .mcNemar)
    #expect(isClose(try #require(ratings.test.statistic), 17.3559322, 1e-6))
    #expect(isClose(ratings.estimate, -0.04, 1e-12))
  }

  @Test("few changes are tested by the sign test")
  func exact() throws {
    let few = try PairedProportions(both: 10, onlyFirst: 1, onlySecond: 7, neither: 2)
    #expect(few.test.method == .mcNemarExact && few.test.statistic == nil)
    #expect(isClose(few.test.pValue, 2 * 9 / 256, 1e-12))
    #expect(try PairedProportions(both: 3, onlyFirst: 0, onlySecond: 0, neither: 2).test.pValue == 1)
    #expect(try PairedProportions(both: 3, onlyFirst: 2, onlySecond: 2, neither: 2).test.pValue == 1)
  }

  @Test("no customers, or a negative count, is refused")
  func refusals() {
    #expect(throws: StatisticsError.self) { try PairedProportions(both: 0, onlyFirst: 0, onlySecond: 0, neither: 0) }
    #expect(throws: StatisticsError.self) { try PairedProportions(both: 5, onlyFirst: -1, onlySecond: 0, neither: 0) }
  }
}
