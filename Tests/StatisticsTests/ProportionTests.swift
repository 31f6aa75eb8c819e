import Testing

@testable import Statistics

@Suite("Shares")
struct ProportionTests {
  @Test(
    "Wilson gives the intervals of Newcombe (1998), Table I, method 3",
    arguments: [
      (81, 263, 0.2552885198782742, 0.36620957698280004), (15, 148, 0.06238639953073628, 0.16048724172330803),
      (0, 20, 0, 0.1611251580528194), (1, 29, 0.006113214292762667, 0.17175521879320294),
    ])
  func wilson(successes: Int, trials: Int, lower: Double, upper: Double) throws {
    let interval = try Proportion(successes: successes, trials: trials).wilson()
    #expect(isClose(interval.lower, lower, 1e-12))
    #expect(isClose(interval.upper, upper, 1e-12))
    #expect(interval.level == 0.95)
  }

  @Test("Wilson holds the share, stays within 0 and 1, widens with the level, and mirrors successes and failures")
  func wilsonProperties() throws {
    for trials in 1...30 {
      for successes in 0...trials {
        let share = try Proportion(successes: successes, trials: trials)
        let mirrored = try Proportion(successes: trials - successes, trials: trials).wilson()
        let interval = try share.wilson()
        #expect(interval.contains(share.estimate))
        #expect(0 <= interval.lower && interval.upper <= 1 && interval.lower < interval.upper)
        #expect(isClose(interval.lower, 1 - mirrored.upper, 1e-12))
        #expect(isClose(interval.upper, 1 - mirrored.lower, 1e-12))
        let narrow = try share.wilson(level: 0.8)
        let wide = try share.wilson(level: 0.99)
        #expect(wide.lower <= interval.lower && interval.lower <= narrow.lower)
        #expect(narrow.upper <= interval.upper && interval.upper <= wide.upper)
      }
    }
  }

  @Test("Wilson's 95 % interval holds the true share about 95 times in a hundred")
  func wilsonCoverage() throws {
    let trials = 50
    var mean = 0.0
    let shares = stride(from: 0.05, through: 0.95, by: 0.01).map { $0 }
    for share in shares {
      var covered = 0.0
      for successes in 0...trials {
        guard try Proportion(successes: successes, trials: trials).wilson().contains(share) else { continue }
        let below = successes > 0 ? Binomial.atMost(successes - 1, trials: trials, probability: share) : 0
        covered += Binomial.atMost(successes, trials: trials, probability: share) - below
      }
      #expect(covered > 0.91, "at \(share)")
      mean += covered / Double(shares.count)
    }
    #expect((0.945...0.965).contains(mean))
  }

  @Test("impossible counts and levels are refused with a sentence")
  func refusals() throws {
    let none = #expect(throws: StatisticsError.self) { try Proportion(successes: 0, trials: 0) }
    #expect(none?.description == "proportion: there are 0 trials; expected at least 1.")
    let tooMany = #expect(throws: StatisticsError.self) { try Proportion(successes: 3, trials: 2) }
    #expect(tooMany?.description == "proportion: there are 3 successes among 2 trials; expected at most as many.")
    let negative = #expect(throws: StatisticsError.self) { try Proportion(successes: -1, trials: 2) }
    #expect(negative?.description == "proportion: the number of successes is -1; expected zero or more.")
    let share = try Proportion(successes: 1, trials: 2)
    for level in [0, 1, -1, 95, Double.nan, .infinity] {
      #expect(throws: StatisticsError.self) { try share.wilson(level: level) }
    }
  }
}
