import Testing

@testable import Statistics

@Suite("What could have been seen")
struct DetectableChangeTests {
  @Test("77 customers a side show a rise from 50 % to 75 % nine times in ten, as R's power.prop.test has it")
  func proportion() throws {
    // R: power.prop.test(p1 = .50, p2 = .75, power = .90) gives n = 76.7.
    let enough = try DetectableProportion(from: 0.5, trials: 77, laterTrials: 77, power: 0.9)
    let tooFew = try DetectableProportion(from: 0.5, trials: 76, laterTrials: 76, power: 0.9)
    #expect(try #require(enough.rise) < 0.25 && #require(tooFew.rise) > 0.25)
    #expect(isClose(try #require(enough.rise), try #require(enough.fall), 1e-9))
  }

  @Test("more customers show smaller changes, and a change that has no room is nil")
  func properties() throws {
    var before = 1.0
    for trials in stride(from: 20, through: 2000, by: 60) {
      let rise = try #require(try DetectableProportion(from: 0.3, trials: trials, laterTrials: trials).rise)
      #expect(0 < rise && rise < before)
      before = rise
    }
    let tiny = try DetectableProportion(from: 0.5, trials: 3, laterTrials: 3)
    #expect(tiny.rise == nil && tiny.fall == nil)
    let edge = try DetectableProportion(from: 1, trials: 100, laterTrials: 100)
    #expect(edge.rise == nil && edge.fall != nil)
  }

  @Test("20 a side show a difference of one standard deviation 87 times in a hundred, as R's power.t.test has it")
  func mean() throws {
    // R: power.t.test(n = 20, delta = 1, sd = 1) gives power = 0.8689528.
    let sample = try Moments(count: 20, sum: 0, sumOfSquares: 19)
    let difference = try MeanDifference(of: sample, minus: sample)
    #expect(isClose(try DetectableMean(by: difference, power: 0.8689528).change, 1, 0.005))
  }

  @Test("shares, samples and powers outside their ranges are refused")
  func refusals() {
    #expect(throws: StatisticsError.self) { try DetectableProportion(from: 1.2, trials: 9, laterTrials: 9) }
    #expect(throws: StatisticsError.self) { try DetectableProportion(from: 0.2, trials: 0, laterTrials: 9) }
    #expect(throws: StatisticsError.self) { try DetectableProportion(from: 0.2, trials: 9, laterTrials: 9, power: 1) }
  }
}
