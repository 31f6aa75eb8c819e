public import OrderedCollections

/// A service that answers with pages of JSON: where it is, how it is asked, and how patient the asking is.
public struct HTTPServiceDefinition: Sendable, Hashable {
  /// A token and the header that carries it.
  public struct Token: Sendable, Hashable {
    /// Where the token is kept.
    public var place: SecretPlace
    /// The header's name.
    public var header: String
    /// What stands before the token in the header.
    public var prefix: String

    /// A token, by default one of RFC 6750: `Authorization: Bearer …`.
    public init(place: SecretPlace, header: String = "Authorization", prefix: String = "Bearer ") {
      self.place = place
      self.header = header
      self.prefix = prefix
    }
  }

  /// The address that the tables' paths go on from.
  public var url: String?
  /// The environment variable that names another address.
  public var environment: String?
  /// The token, if the service asks for one.
  public var token: Token?
  /// Further headers by name; nothing secret.
  public var headers: OrderedDictionary<String, String>
  /// How pages follow each other, where a table does not say.
  public var pages: JSONPaging?
  /// How long one answer may take, in seconds.
  public var timeoutSeconds: Int
  /// How often a request is repeated that failed for a reason that may pass.
  public var retries: Int
  /// The longest that is waited before a request is repeated, in seconds.
  public var longestWaitSeconds: Int
  /// The time zone of timestamps that do not name one.
  public var timeZone: String

  /// A service.
  public init(
    url: String?, environment: String? = nil, token: Token? = nil, headers: OrderedDictionary<String, String> = [:],
    pages: JSONPaging? = nil, timeoutSeconds: Int = 60, retries: Int = 6, longestWaitSeconds: Int = 900,
    timeZone: String = "UTC"
  ) {
    self.url = url
    self.environment = environment
    self.token = token
    self.headers = headers
    self.pages = pages
    self.timeoutSeconds = timeoutSeconds
    self.retries = retries
    self.longestWaitSeconds = longestWaitSeconds
    self.timeZone = timeZone
  }
}
