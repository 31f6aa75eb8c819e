import Testing

@testable import Statistics

@Suite("Means")
struct MomentsTests {
  private let first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2.0]
  private let second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]

  @Test("Welch's difference of the sleep data is that of R's t.test")
  func welch() throws {
    let difference = try MeanDifference(of: Moments(first), minus: Moments(second))
    #expect(isClose(difference.estimate, -1.58, 1e-12))
    #expect(isClose(difference.statistic, -1.8608134674868526, 1e-9))
    #expect(isClose(difference.degreesOfFreedom, 17.776473516178488, 1e-9))
    #expect(isClose(difference.pValue, 0.0793941401873583, 1e-9))
    #expect(isClose(difference.interval.lower, -3.3654832307117104, 1e-9))
    #expect(isClose(difference.interval.upper, 0.20548323071171137, 1e-9))
  }

  @Test("moments of parts add up to the moments of the whole, wherever it is cut")
  func merging() throws {
    let whole = try Moments(first + second)
    for cut in 0...20 {
      let all = first + second
      let merged = try Moments(Array(all[..<cut])).merged(with: Moments(Array(all[cut...])))
      #expect(merged.count == 20)
      #expect(isClose(try #require(merged.mean), try #require(whole.mean), 1e-12))
      #expect(isClose(try #require(merged.variance), try #require(whole.variance), 1e-12))
    }
  }

  @Test("the interval of one mean is Student's")
  func student() throws {
    let moments = try Moments(first)
    let interval = try moments.interval()
    #expect(isClose(try #require(moments.mean), 0.75, 1e-12))
    // R: t.test(extra[group == 1]) gives −0.5297804 to 2.0297804.
    #expect(isClose(interval.lower, -0.5297804, 1e-6))
    #expect(isClose(interval.upper, 2.0297804, 1e-6))
  }

  @Test("nothing has no mean, and one observation has no variance")
  func small() throws {
    let none = try Moments([])
    let one = try Moments([4])
    #expect(none.mean == nil && none.variance == nil)
    #expect(one.mean == 4 && one.variance == nil)
    #expect(try Moments([0.1, 0.1, 0.1]).variance == 0)
  }

  @Test("sums that no observations have are refused")
  func refusals() throws {
    #expect(throws: StatisticsError.self) { try Moments(count: -1, sum: 0, sumOfSquares: 0) }
    #expect(throws: StatisticsError.self) { try Moments(count: 2, sum: 10, sumOfSquares: 1) }
    #expect(throws: StatisticsError.self) { try Moments(count: 0, sum: 1, sumOfSquares: 1) }
    #expect(throws: StatisticsError.self) { try Moments([.nan]) }
    #expect(throws: StatisticsError.self) { try Moments([1e200]) }
    let one = try Moments([1])
    let few = #expect(throws: StatisticsError.self) { try MeanDifference(of: one, minus: one) }
    #expect(
      few?.description
        == "Welch's difference of means: there are 1 observations in the first sample; expected at least 2.")
    let flat = try Moments([2, 2])
    #expect(throws: StatisticsError(kind: .noVariation, place: "Welch's difference of means")) {
      try MeanDifference(of: flat, minus: flat)
    }
  }
}
