/// What an answer rests on; pages print it.
public struct WarehouseStamp: Sendable, Hashable {
  /// The last finished run that is part of the answer; 0 before the first, and where no runs are kept because
  /// the tables exist already.
  public var run: Int
  /// The moment up to which the sources' changes are in, as `yyyy-mm-ddThh:mm:ssZ`; nil before the first run.
  public var asOf: String?
  /// The hash of the definitions with which that run loaded.
  public var definitionsHash: String?

  /// A stamp of a run.
  public init(run: Int, asOf: String?, definitionsHash: String?) {
    self.run = run
    self.asOf = asOf
    self.definitionsHash = definitionsHash
  }
}
