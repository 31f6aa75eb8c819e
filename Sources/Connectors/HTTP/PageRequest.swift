/// How the rows of a table are asked of a service, page by page.
public struct PageRequest: Sendable, Hashable {
  /// How a service wants to be told since when changes are asked for.
  public enum MarkFormat: Sendable, Hashable {
    /// `2025-02-28T09:30:00Z`.
    case iso8601
    /// Seconds since 1970.
    case unixSeconds
    /// `2025-02-28`.
    case day
    /// A whole number, as the change column has it.
    case number
  }

  /// How pages follow each other.
  public enum Paging: Sendable, Hashable {
    /// The body names a cursor at `path`, which the next request hands back in `parameter`.
    case cursor(path: String, parameter: String)
    /// The body names the next address at `path`, or else the header `Link` does.
    case link(path: String?)
    /// Requests count rows (`step` is the size) or pages (`step` is 1) in `parameter`, from `first` on; a page with fewer
    /// rows than `size` is the last.
    case count(parameter: String, first: Int, step: Int, size: Int, sizeParameter: String?)
  }

  /// The path to the list of rows in the body; nil where the body is the list.
  public var rows: String?
  /// The path to the number of all rows in the first page's body.
  public var total: String?
  /// Parameters that each request has, in order.
  public var query: [Parameter]
  /// How pages follow each other; nil for one page.
  public var paging: Paging?
  /// The parameter that asks for what changed since the mark, and how the mark is written.
  public var since: Since?

  /// A parameter of a request.
  public struct Parameter: Sendable, Hashable {
    /// Its name.
    public var name: String
    /// Its value.
    public var value: String

    /// A parameter with its value.
    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// How changes are asked for.
  public struct Since: Sendable, Hashable {
    /// The parameter's name.
    public var parameter: String
    /// How the mark is written.
    public var format: MarkFormat

    /// A parameter with its format.
    public init(parameter: String, format: MarkFormat) {
      self.parameter = parameter
      self.format = format
    }
  }

  /// A request for one page, until more is said.
  public init(
    rows: String? = nil, total: String? = nil, query: [Parameter] = [], paging: Paging? = nil, since: Since? = nil
  ) {
    self.rows = rows
    self.total = total
    self.query = query
    self.paging = paging
    self.since = since
  }
}
