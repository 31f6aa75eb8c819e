public import OrderedCollections

/// How the rows of a table are asked of a service.
public struct JSONRequest: Sendable, Hashable {
  /// How a service wants to be told since when changes are asked for.
  public enum SinceFormat: String, Sendable, Hashable, CaseIterable {
    /// `2025-02-28T09:30:00Z`.
    case iso8601 = "iso 8601"
    /// Seconds since 1970.
    case unixSeconds = "unix seconds"
    /// `2025-02-28`.
    case day
    /// A whole number, as the change column has it.
    case number
  }

  /// The parameter that asks for what has changed since a moment.
  public struct Since: Sendable, Hashable {
    /// The parameter's name.
    public var parameter: String
    /// How the moment is written.
    public var format: SinceFormat

    /// A parameter with its format.
    public init(parameter: String, format: SinceFormat = .iso8601) {
      self.parameter = parameter
      self.format = format
    }
  }

  /// The path to the list of rows in the body, its steps separated by points; nil where the body is the list.
  public var rows: String?
  /// The path to the number of all rows, which must then come.
  public var total: String?
  /// Parameters that each request has.
  public var query: OrderedDictionary<String, String>
  /// How pages follow each other; nil for one page.
  public var pages: JSONPaging?
  /// How changes are asked for; without it each run reads all rows.
  public var since: Since?

  /// A request.
  public init(
    rows: String? = nil, total: String? = nil, query: OrderedDictionary<String, String> = [:],
    pages: JSONPaging? = nil, since: Since? = nil
  ) {
    self.rows = rows
    self.total = total
    self.query = query
    self.pages = pages
    self.since = since
  }
}
