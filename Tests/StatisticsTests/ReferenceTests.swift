import Testing

@testable import Statistics

@Suite("Reference cases", .enabled(if: ReferenceFolder.isThere, ReferenceFolder.absence))
struct ReferenceTests {
  @Test("Wilson gives Newcombe's published intervals of one share")
  func wilson() throws {
    struct Input: Decodable {
      let cases: [[Int]]
      let conf: Double
    }
    struct Expected: Decodable { let wilson: [[Double]] }
    let reference = try ReferenceCase<Input, Expected>(named: "prop_wilson_newcombe1998a")
    try #require(reference.input.cases.count == 4)
    for (counts, ends) in zip(reference.input.cases, reference.expected.wilson) {
      let interval = try Proportion(successes: counts[0], trials: counts[1]).wilson(level: reference.input.conf)
      #expect(isClose(interval.lower, ends[0], reference.tolerance), "\(counts)")
      #expect(isClose(interval.upper, ends[1], reference.tolerance), "\(counts)")
    }
  }

  @Test("the hybrid score gives Newcombe's published intervals of a difference of shares")
  func newcombe() throws {
    struct Input: Decodable {
      let cases: [[Int]]
      let conf: Double
      enum CodingKeys: String, CodingKey {
        case cases = "cases_x1_n1_x2_n2"
        case conf
      }
    }
    let reference = try ReferenceCase<Input, [[Double]]>(named: "prop_diff_newcombe1998b")
    try #require(reference.input.cases.count == 8)
    for (counts, ends) in zip(reference.input.cases, reference.expected) {
      let interval = try difference(counts).newcombe(level: reference.input.conf)
      #expect(isClose(interval.lower, ends[0], reference.tolerance), "\(counts)")
      #expect(isClose(interval.upper, ends[1], reference.tolerance), "\(counts)")
    }
  }

  @Test("chi-square and Fisher's test give R's p-values")
  func twoSampleTests() throws {
    struct Input: Decodable {
      let a: [Int]
      let tea: [[Int]]
      let small: [[Int]]
      enum CodingKeys: String, CodingKey {
        case a
        case tea = "fisher_tea"
        case small = "fisher_small"
      }
    }
    struct Expected: Decodable {
      let chi2: Double
      let p: Double
      let tea: Double
      let small: Double
      enum CodingKeys: String, CodingKey {
        case chi2
        case p
        case tea = "fisher_tea"
        case small = "fisher_small"
      }
    }
    let reference = try ReferenceCase<Input, Expected>(named: "prop_two_sample_tests")
    let test = try difference(reference.input.a).test
    #expect(test.method == .chiSquare)
    #expect(isClose(try #require(test.statistic), reference.expected.chi2, reference.tolerance))
    #expect(isClose(test.pValue, reference.expected.p, reference.tolerance))
    for (table, p) in [
      (reference.input.tea, reference.expected.tea), (reference.input.small, reference.expected.small),
    ] {
      let exact = try difference([
        table[0][0], table[0].reduce(0, +), table[1][0], table[1].reduce(0, +),
      ])
      #expect(isClose(exact.fisher, p, reference.tolerance))
      #expect(exact.test == HypothesisTest(method: .fisherExact, statistic: nil, pValue: exact.fisher))
    }
  }

  @Test("a net promoter score has the standard error and both intervals of its case")
  func netPromoterScore() throws {
    struct Input: Decodable {
      let cases: [[Int]]
      let conf: Double
      enum CodingKeys: String, CodingKey {
        case cases = "cases_promoters_passives_detractors"
        case conf
      }
    }
    struct Expected: Decodable {
      let nps: Double
      let se: Double
      let wald: [Double]
      let adjwald: [Double]
    }
    let reference = try ReferenceCase<Input, [Expected]>(named: "nps_ci")
    try #require(reference.input.cases.count == 4)
    for (counts, expected) in zip(reference.input.cases, reference.expected) {
      let score = try NetPromoterScore(promoters: counts[0], passives: counts[1], detractors: counts[2])
      let (plain, adjusted) = (
        try score.wald(level: reference.input.conf), try score.adjustedWald(level: reference.input.conf)
      )
      #expect(isClose(score.estimate, expected.nps, reference.tolerance))
      #expect(isClose(score.standardError, expected.se, reference.tolerance))
      #expect(isClose(plain.lower, expected.wald[0], reference.tolerance))
      #expect(isClose(plain.upper, expected.wald[1], reference.tolerance))
      #expect(isClose(adjusted.lower, expected.adjwald[0], reference.tolerance))
      // The case has the bare formula; a score above 100 is never shown.
      #expect(isClose(adjusted.upper, min(expected.adjwald[1], 100), reference.tolerance))
    }
  }

  @Test("a hundred unequal weights are worth Kish's effective number of answers")
  func kish() throws {
    struct Input: Decodable { let weights: String }
    struct Expected: Decodable {
      let effective: Double
      enum CodingKeys: String, CodingKey { case effective = "n_eff" }
    }
    let reference = try ReferenceCase<Input, Expected>(named: "kish_effective_n")
    let weights = try reference.input.weights.split(separator: ", ").flatMap { group in
      let parts = group.split(separator: "×")
      return [Double](repeating: try #require(Double(parts[1])), count: try #require(Int(parts[0])))
    }
    let weighting = try Weighting(weights)
    #expect(weighting.count == 100)
    #expect(isClose(weighting.effectiveCount, reference.expected.effective, reference.tolerance))
  }

  @Test("Welch's test gives R's figures for the sleep data")
  func welch() throws {
    struct Input: Decodable {
      let g1: [Double]
      let g2: [Double]
    }
    struct Expected: Decodable {
      let t: Double
      let df: Double
      let p: Double
      let ci: [Double]
    }
    let reference = try ReferenceCase<Input, Expected>(named: "welch_sleep")
    let difference = try MeanDifference(of: Moments(reference.input.g1), minus: Moments(reference.input.g2))
    #expect(isClose(difference.statistic, reference.expected.t, reference.tolerance))
    #expect(isClose(difference.degreesOfFreedom, reference.expected.df, reference.tolerance))
    #expect(isClose(difference.pValue, reference.expected.p, reference.tolerance))
    #expect(isClose(difference.interval.lower, reference.expected.ci[0], reference.tolerance))
    #expect(isClose(difference.interval.upper, reference.expected.ci[1], reference.tolerance))
  }

  @Test("the delta method gives both variances of the city ratio")
  func ratio() throws {
    struct Input: Decodable {
      let u: [Double]
      let x: [Double]
    }
    struct Expected: Decodable {
      let ratio: Double
      let nonparametric: Double
      let linearised: Double
      enum CodingKeys: String, CodingKey {
        case ratio
        case nonparametric = "v_L"
        case linearised = "v_n1"
      }
    }
    let reference = try ReferenceCase<Input, Expected>(named: "ratio_delta_city")
    let ratio = try cityRatio(numerators: reference.input.x, denominators: reference.input.u)
    #expect(isClose(ratio.estimate, reference.expected.ratio, reference.tolerance))
    #expect(isClose(ratio.nonparametricVariance, reference.expected.nonparametric, reference.tolerance))
    #expect(isClose(ratio.variance, reference.expected.linearised, reference.tolerance))
  }

  @Test("the false discovery rate rejects what Benjamini and Hochberg rejected")
  func falseDiscovery() throws {
    struct Input: Decodable {
      let p: [Double]
      let q: Double
    }
    struct Expected: Decodable {
      let rejected: Int
      let adjusted: [Double]
      enum CodingKeys: String, CodingKey {
        case rejected = "bh_rejected"
        case adjusted = "adj"
      }
    }
    let reference = try ReferenceCase<Input, Expected>(named: "bh_1995")
    let family = try FalseDiscovery(reference.input.p)
    #expect(try family.rejected(rate: reference.input.q).count { $0 } == reference.expected.rejected)
    for (value, expected) in zip(family.adjusted, reference.expected.adjusted) {
      #expect(isClose(value, expected, reference.tolerance))
    }
  }
}
