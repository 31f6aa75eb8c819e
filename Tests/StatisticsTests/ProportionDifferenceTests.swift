import Testing

@testable import Statistics

@Suite("Differences of shares")
struct ProportionDifferenceTests {
  @Test(
    "the hybrid score gives the intervals of Newcombe (1998), Table II, method 10",
    arguments: [
      ([56, 70, 48, 80], 0.052431472402365065, 0.333872654036906),
      ([9, 10, 3, 10], 0.17052272393450302, 0.8090179735354881),
      ([5, 56, 0, 29], -0.03813714790353688, 0.19256001385511162),
      ([0, 10, 0, 20], -0.16112515805281938, 0.2775327998628892),
      ([10, 10, 0, 10], 0.6075093504305242, 1),
    ])
  func newcombe(counts: [Int], lower: Double, upper: Double) throws {
    let interval = try difference(counts).newcombe()
    #expect(isClose(interval.lower, lower, 1e-12))
    #expect(isClose(interval.upper, upper, 1e-12))
  }

  @Test("the interval holds the difference, stays within −1 and 1, and changes sign when the samples change places")
  func newcombeProperties() throws {
    for (trials, others) in [(1, 1), (4, 7), (12, 12), (30, 9)] {
      for successes in 0...trials {
        for otherSuccesses in 0...others {
          let forward = try difference([successes, trials, otherSuccesses, others])
          let backward = try difference([otherSuccesses, others, successes, trials])
          let (one, two) = (try forward.newcombe(), try backward.newcombe())
          #expect(isClose(one.lower, -two.upper, 1e-12) && isClose(one.upper, -two.lower, 1e-12))
          #expect(-1 <= one.lower && one.upper <= 1)
          #expect(one.lower <= forward.estimate + 1e-12 && forward.estimate <= one.upper + 1e-12)
          #expect(isClose(forward.test.pValue, backward.test.pValue, 1e-9))
        }
      }
    }
  }

  @Test("large expected counts are tested by chi-square, small ones by Fisher's exact test")
  func tests() throws {
    let large = try difference([56, 70, 48, 80]).test
    #expect(large.method == .chiSquare)
    #expect(isClose(try #require(large.statistic), 7.023411371237463, 1e-12))
    #expect(isClose(large.pValue, 0.00804508136819656, 1e-12))
    let tea = try difference([3, 4, 1, 4]).test
    #expect(tea.method == .fisherExact && tea.statistic == nil)
    #expect(isClose(tea.pValue, 0.48571428571428565, 1e-12))
    #expect(isClose(try difference([9, 10, 3, 10]).test.pValue, 0.019766611097880443, 1e-12))
  }

  @Test("Fisher's test agrees with counting every table")
  func fisherByCounting() throws {
    for (rows, others) in [(3, 5), (8, 8), (1, 9)] {
      for successes in 0...rows {
        for otherSuccesses in 0...others {
          let all = successes + otherSuccesses
          let ways = { (count: Int) in choose(rows, count) * choose(others, all - count) }
          let observed = ways(successes)
          let counts = max(0, all - others)...min(all, rows)
          let extreme = counts.map(ways).filter { $0 <= observed }.reduce(0, +)
          let expected = Double(extreme) / Double(counts.map(ways).reduce(0, +))
          #expect(isClose(try difference([successes, rows, otherSuccesses, others]).fisher, expected, 1e-10))
        }
      }
    }
  }

  @Test("a rare event in very large samples still has its exact p-value")
  func fisherLarge() throws {
    let rare = try difference([4, 500_000, 0, 500_000]).test
    #expect(rare.method == .fisherExact)
    // Four of four in one half: twice a sixteenth, but for drawing without replacement.
    #expect(isClose(rare.pValue, 0.125, 1e-5))
  }

  @Test("samples without any success do not differ")
  func nothingHappened() throws {
    #expect(try difference([0, 40, 0, 50]).test == HypothesisTest(method: .fisherExact, statistic: nil, pValue: 1))
  }

  private func choose(_ all: Int, _ some: Int) -> Int {
    some == 0 ? 1 : choose(all - 1, some - 1) * all / some
  }
}
