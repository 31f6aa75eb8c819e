/// The share of promoters less the share of detractors, times 100.
public struct NetPromoterScore: Sendable, Equatable {
  /// Answers of 9 and 10.
  public let promoters: Int
  /// Answers of 7 and 8.
  public let passives: Int
  /// Answers of 0 to 6.
  public let detractors: Int

  /// A score from the counts of answers.
  ///
  /// - Throws: `StatisticsError` when a count is negative or there are no answers.
  public init(promoters: Int, passives: Int, detractors: Int) throws(StatisticsError) {
    let place = "net promoter score"
    try Check.count(promoters, "promoters", in: place)
    try Check.count(passives, "passives", in: place)
    try Check.count(detractors, "detractors", in: place)
    try Check.atLeast(1, promoters + passives + detractors, "answers", in: place)
    self.promoters = promoters
    self.passives = passives
    self.detractors = detractors
  }

  /// How many answers.
  public var answers: Int { promoters + passives + detractors }

  /// The score, −100 to 100.
  public var estimate: Double { Double(promoters - detractors) / Double(answers) * 100 }

  /// The standard error of the score, in points: the root of p + d − (p − d)² over n.
  public var standardError: Double { NetPromoterScore.spread(of: self, adding: 0, to: 0).standardError }

  /// The Wald interval, in points, within −100 to 100.
  ///
  /// It has no width when all answers agree; `adjustedWald` does.
  /// - Throws: `StatisticsError` when the level is not between 0 and 1.
  public func wald(level: Double = 0.95) throws(StatisticsError) -> Interval {
    try interval(adding: 0, to: 0, level: level)
  }

  /// The adjusted Wald interval, in points, within −100 to 100: ¾ of an answer more to promoters and to detractors, three
  /// more answers in all.
  ///
  /// Source: Rocks (2016), The American Statistician 70:365–372.
  /// - Throws: `StatisticsError` when the level is not between 0 and 1.
  public func adjustedWald(level: Double = 0.95) throws(StatisticsError) -> Interval {
    try interval(adding: 0.75, to: 3, level: level)
  }

  /// The answers as numbers, 100 for a promoter, 0 for a passive, −100 for a detractor, whose mean is the score.
  ///
  /// With them two scores are compared by `MeanDifference`.
  /// - Throws: never for a score that could be made; the sums are checked all the same.
  public func moments() throws(StatisticsError) -> Moments {
    try Moments(
      count: answers, sum: Double(promoters - detractors) * 100, sumOfSquares: Double(promoters + detractors) * 10_000)
  }

  private func interval(adding each: Double, to all: Double, level: Double) throws(StatisticsError) -> Interval {
    let z = try Normal.critical(level: level, in: "interval of a net promoter score")
    let (middle, error) = NetPromoterScore.spread(of: self, adding: each, to: all)
    return Interval(lower: middle - z * error, upper: middle + z * error, level: level).clamped(to: -100...100)
  }

  private static func spread(
    of score: NetPromoterScore, adding each: Double, to all: Double
  ) -> (middle: Double, standardError: Double) {
    let n = Double(score.answers) + all
    let (p, d) = ((Double(score.promoters) + each) / n, (Double(score.detractors) + each) / n)
    return ((p - d) * 100, (max(0, p + d - (p - d) * (p - d)) / n).squareRoot() * 100)
  }
}
