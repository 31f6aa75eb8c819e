/// What functions know besides their arguments: the time, the language, the dice.
public struct VisualBasicSession: Sendable {
  /// What `Now` says, the same throughout a session, so that one answer has one time.
  public let now: DateTime
  /// The language of names of months and of money.
  public let conventions: FormatConventions
  /// Where `Rnd` takes its numbers.
  public let randomNumbers: RandomNumbers

  /// Makes a session.
  public init(
    now: DateTime, conventions: FormatConventions = .english, randomNumbers: RandomNumbers = RandomNumbers(seed: 0)
  ) {
    self.now = now
    self.conventions = conventions
    self.randomNumbers = randomNumbers
  }
}
