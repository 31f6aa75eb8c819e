/// What a run did.
public struct RunSummary: Sendable, Hashable {
  /// A declared check and what it found.
  public struct CheckResult: Sendable, Hashable {
    /// What checks are declared of.
    public enum Subject: String, Sendable, Hashable, CaseIterable {
      case sourceTable = "source table"
      case dimension
      case star
    }

    /// What the check is declared of.
    public var kind: Subject
    /// The source table (`crm.account`), dimension or star.
    public var subject: String
    /// The check's name.
    public var name: String
    /// Whether a finding would have rolled the run back.
    public var isBlocking: Bool
    /// The rows that break it; 1 where a check of all rows together does not hold.
    public var failures: Int
    /// What was measured: the number of rows, the newest value, the sum; nil for checks of single rows.
    public var measured: String?
    /// What was found, in words; nil where there is nothing to say.
    public var finding: String?

    /// A check's result.
    public init(
      kind: Subject, subject: String, name: String, isBlocking: Bool, failures: Int, measured: String? = nil,
      finding: String? = nil
    ) {
      self.kind = kind
      self.subject = subject
      self.name = name
      self.isBlocking = isBlocking
      self.failures = failures
      self.measured = measured
      self.finding = finding
    }

    /// Whether the check holds.
    public var holds: Bool { failures == 0 }
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
