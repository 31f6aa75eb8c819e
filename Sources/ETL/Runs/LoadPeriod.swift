/// Days of which the sources' rows are read again.
///
/// A row belongs to the period when one of its columns of type date or timestamp lies within it, in UTC. A table without
/// such a column belongs to it as a whole.
public struct LoadPeriod: Sendable, Hashable {
  /// The first day, as `yyyy-mm-dd`.
  public var from: String
  /// The last day, as `yyyy-mm-dd`.
  public var through: String
  /// The star whose source tables are read and that is compared with them; nil for all.
  public var star: String?

  /// The days from one through another, for a star or for all.
  public init(from: String, through: String, star: String? = nil) {
    self.from = from
    self.through = through
    self.star = star
  }
}
