/// A run as the run log has it.
public struct RunRecord: Sendable, Hashable {
  /// What has become of a run.
  public enum Status: String, Sendable, Hashable, CaseIterable {
    case running
    case done
    case failed
    /// The run ended without a word: its process or its server was killed.
    case interrupted
  }

  /// The run's number.
  public var run: Int
  /// What has become of it.
  public var status: Status
  /// When it began, in UTC, as `yyyy-mm-ddThh:mm:ssZ`.
  public var startedAt: String
  /// When it ended.
  public var finishedAt: String?
  /// The moment up to which the sources' changes are in.
  public var asOf: String?
  /// The hash of the definitions that it loaded with.
  public var definitionsHash: String
  /// The server's process that served it.
  public var serverProcess: Int?
  /// Why it failed.
  public var message: String?

  /// A run.
  public init(
    run: Int, status: Status, startedAt: String, finishedAt: String?, asOf: String?, definitionsHash: String,
    serverProcess: Int?, message: String?
  ) {
    self.run = run
    self.status = status
    self.startedAt = startedAt
    self.finishedAt = finishedAt
    self.asOf = asOf
    self.definitionsHash = definitionsHash
    self.serverProcess = serverProcess
    self.message = message
  }
}
