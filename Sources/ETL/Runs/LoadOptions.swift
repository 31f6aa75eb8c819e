/// How a run behaves.
public struct LoadOptions: Sendable, Hashable {
  /// What to do while another run is going on.
  public enum WhenBusy: Sendable, Hashable {
    /// Stop, saying which run it is.
    case stop
    /// Wait for its end.
    case wait
  }

  /// What to do while another run is going on.
  public var whenBusy: WhenBusy
  /// The day from which changes hold whose source does not say it, as `yyyy-mm-dd`; nil for today in UTC.
  public var loadDay: String?
  /// The destructive schema changes that are asked for, each by its subject, such as `star.dim_customer.tier`.
  public var allowedMigrations: Set<String>
  /// What is read, and what is worked out anew.
  public var extent: LoadExtent
  /// How many things are done at the same time at most.
  ///
  /// Source tables that are read beside the run count, and the run's own work as one; at 1 the run reads them itself.
  public var parallel: Int

  /// By default: stop when busy, load what has changed, as of today, lose nothing.
  public init(
    whenBusy: WhenBusy = .stop, loadDay: String? = nil, allowedMigrations: Set<String> = [],
    extent: LoadExtent = .changes, parallel: Int = 1
  ) {
    self.whenBusy = whenBusy
    self.loadDay = loadDay
    self.allowedMigrations = allowedMigrations
    self.extent = extent
    self.parallel = max(1, parallel)
  }
}
