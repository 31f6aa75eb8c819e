/// The smallest change of a share that two samples could have shown.
///
/// Source: Fleiss, Levin and Paik (2003), Statistical Methods for Rates and Proportions, eq. 4.14, solved for the second
/// share; it is the power calculation of R's `power.prop.test`.
public struct DetectableProportion: Sendable, Equatable {
  /// The smallest rise; nil when even a rise to 1 would not have shown.
  public let rise: Double?
  /// The smallest fall, as a positive number; nil when even a fall to 0 would not have shown.
  public let fall: Double?

  /// What could have been seen from a share, with a sample of it and a later one.
  ///
  /// - Parameters:
  ///   - share: the share before, 0 to 1, ends included.
  ///   - trials: how many trials there were before.
  ///   - laterTrials: how many trials there were later.
  ///   - level: the level of the two-sided test.
  ///   - power: the probability of seeing a change of that size.
  /// - Throws: `StatisticsError` when a share, the level or the power is outside its range, or a sample is empty.
  public init(
    from share: Double, trials: Int, laterTrials: Int, level: Double = 0.95, power: Double = 0.8
  ) throws(StatisticsError) {
    let place = "smallest detectable change of a share"
    guard share >= 0, share <= 1 else {
      throw StatisticsError(kind: .notAShare(what: "share", value: share), place: place)
    }
    try Check.atLeast(1, trials, "trials before", in: place)
    try Check.atLeast(1, laterTrials, "trials later", in: place)
    try Check.share(power, "power", in: place)
    let z = try Normal.critical(level: level, in: place)
    let (n, m) = (Double(trials), Double(laterTrials))
    /// How far a change to another share exceeds what is needed to see it; rises with the distance.
    let excess = { (later: Double) -> Double in
      let pooled = (n * share + m * later) / (n + m)
      let under = (pooled * (1 - pooled) * (1 / n + 1 / m)).squareRoot()
      let apart = (share * (1 - share) / n + later * (1 - later) / m).squareRoot()
      return (later - share).magnitude - z * under - Normal.quantile(power) * apart
    }
    rise = DetectableProportion.root(from: share, to: 1, excess).map { $0 - share }
    fall = DetectableProportion.root(from: share, to: 0, excess).map { share - $0 }
  }

  /// The nearest place at which the excess is no longer negative, by halving; nil when there is none up to the end.
  private static func root(from start: Double, to end: Double, _ excess: (Double) -> Double) -> Double? {
    guard start != end, excess(end) >= 0 else { return nil }
    var (near, far) = (start, end)
    for _ in 0..<60 {
      let middle = (near + far) / 2
      if excess(middle) < 0 { near = middle } else { far = middle }
    }
    return far
  }
}
