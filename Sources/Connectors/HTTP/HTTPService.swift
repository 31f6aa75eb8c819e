import Foundation

/// A service that answers with JSON: where it is, what each request carries, and how patient the asking is.
public struct HTTPService: Sendable {
  /// A header that each request carries.
  public struct Header: Sendable {
    let name: String
    let prefix: String
    let value: Secret

    /// A header whose value, behind a prefix, is secret.
    public init(_ name: String, prefix: String = "", secret value: Secret) {
      self.name = name
      self.prefix = prefix
      self.value = value
    }
  }

  let base: URL
  let token: Header?
  let headers: [PageRequest.Parameter]
  let timeoutSeconds: Int
  let retry: RetryPolicy

  /// A service.
  ///
  /// - Parameters:
  ///   - address: what the tables' paths go on from.
  ///   - place: where the address was read, for messages.
  ///   - token: what the service knows us by.
  ///   - headers: further headers by name; nothing secret.
  ///   - timeoutSeconds: how long one answer may take.
  ///   - retries: how often a request is repeated that failed for a reason that may pass.
  ///   - longestWaitSeconds: the longest that is waited before that.
  /// - Throws: `ConnectorError` when the address is none, holds a password, or would carry the token in the open.
  public init(
    address: String, place: String, token: Header? = nil, headers: [PageRequest.Parameter] = [],
    timeoutSeconds: Int = 60, retries: Int = 6, longestWaitSeconds: Int = 900
  ) throws(ConnectorError) {
    guard let base = URL(string: address), let scheme = base.scheme?.lowercased(), ["http", "https"].contains(scheme),
      let host = base.host(), !host.isEmpty
    else {
      throw ConnectorError(.usage, at: place, "this is no address such as https://api.example.com/v2")
    }
    guard base.user() == nil, base.password() == nil, base.query() == nil, base.fragment() == nil else {
      throw ConnectorError(
        .usage, at: place, "the address holds a user, a password or parameters; a secret belongs into 'token'")
    }
    let isLocal = ["localhost", "127.0.0.1", "::1", "[::1]"].contains(host)
    guard token == nil || scheme == "https" || isLocal else {
      throw ConnectorError(.usage, at: place, "the token would travel in the open; use https")
    }
    for header in headers where (header.name + header.value).contains(where: { $0.isNewline || $0 == "\0" }) {
      throw ConnectorError(.usage, at: place, "the header '\(header.name)' holds a line end")
    }
    self.base = base
    self.token = token
    self.headers = headers
    self.timeoutSeconds = timeoutSeconds
    retry = RetryPolicy(retries: retries, longestWaitSeconds: Double(longestWaitSeconds))
  }
}
