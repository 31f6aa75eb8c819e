/// What a run did.
public struct RunSummary: Sendable, Hashable {
  /// A declared check and what it found.
  public struct CheckResult: Sendable, Hashable {
    /// The star.
    public var star: String
    /// The check's name.
    public var name: String
    /// Whether a finding would have rolled the run back.
    public var isBlocking: Bool
    /// The rows that break the condition.
    public var failures: Int

    /// A check's result.
    public init(star: String, name: String, isBlocking: Bool, failures: Int) {
      self.star = star
      self.name = name
      self.isBlocking = isBlocking
      self.failures = failures
    }
  }

  /// The run's number.
  public var run: Int
  /// The moment up to which the sources' changes are in, as `yyyy-mm-ddThh:mm:ssZ`.
  public var asOf: String
  /// The steps, in order.
  public var steps: [LoadStep]
  /// What the checks found.
  public var checks: [CheckResult]
  /// Changes of the warehouse's tables that were done, in words.
  public var migrations: [String]
  /// Changes that would lose something and were not asked for, in words.
  public var withheldMigrations: [String]
  /// What somebody should know and nothing failed for, as sentences.
  public var remarks: [String]
  /// How long the run took.
  public var seconds: Double

  /// The step that worked on a subject, if any did.
  public func step(_ phase: LoadStep.Phase, _ subject: String) -> LoadStep? {
    steps.first { $0.phase == phase && $0.subject == subject }
  }
}
