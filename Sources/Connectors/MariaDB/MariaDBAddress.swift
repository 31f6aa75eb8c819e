import Foundation
import Wording

/// Where a MariaDB or MySQL database is, and how the way to it is kept safe.
public struct MariaDBAddress: Sendable {
  /// Whether the connection is encrypted.
  public enum TLS: String, Sendable, Hashable, CaseIterable {
    /// It is not.
    case off
    /// It is; the server may be anybody.
    case require
    /// It is, and the server's certificate is that of its host.
    case verify
  }

  let host: String
  let port: Int
  /// The Unix socket, if the server is on this machine.
  let socket: String?
  let user: String
  let password: Secret?
  let database: String
  let tls: TLS
  /// The file of certificate authorities; the system's where there is none.
  let authorities: String?

  private static let parameters = ["socket", "tls", "tls_ca"]

  /// Reads an address.
  ///
  /// - Parameters:
  ///   - url: `mariadb://user:password@host:3306/database?tls=verify`, `mysql:` as well; `?socket=/path` for a Unix
  ///     socket. Without `tls`, a server on this machine is spoken to in the open and any other one by `verify`.
  ///   - variable: where the address was read, for messages.
  ///   - password: the password, where it does not stand in the URL.
  /// - Throws: `ConnectorError` that tells what is wrong without showing the address.
  public init(url: String, variable: String, password: Secret? = nil) throws(ConnectorError) {
    func fault(_ sentence: String) -> ConnectorError { ConnectorError(.usage, at: variable, sentence) }
    guard let parts = URLComponents(string: url), let scheme = parts.scheme?.lowercased() else {
      throw fault(
        "this is no address such as mariadb://user@host:3306/database; signs in a password are written as %XX")
    }
    guard ["mariadb", "mysql"].contains(scheme) else {
      throw fault("the address begins with another scheme; expected mariadb:// or mysql://")
    }
    let items = parts.queryItems ?? []
    for item in items where !Self.parameters.contains(item.name) {
      throw fault(
        "the address has the unknown parameter '\(item.name)'."
          + NearestName.question(for: item.name, among: Self.parameters))
    }
    func value(_ name: String) -> String? { items.first { $0.name == name }?.value.flatMap { $0.isEmpty ? nil : $0 } }
    let database = String(parts.path.drop { $0 == "/" })
    guard !database.isEmpty, !database.contains("/") else { throw fault("the address names no database") }
    guard let user = parts.user, !user.isEmpty else { throw fault("the address names no user") }
    self.database = database
    self.user = user
    socket = value("socket")
    host = parts.host.flatMap { $0.isEmpty ? nil : $0 } ?? "localhost"
    port = parts.port ?? 3306
    authorities = value("tls_ca")
    if let name = value("tls") {
      guard let tls = TLS(rawValue: name) else {
        throw fault("'tls' is \(TLS.allCases.map(\.rawValue).joined(separator: ", ")), and nothing else")
      }
      self.tls = tls
    } else {
      tls = socket != nil || ["localhost", "127.0.0.1", "::1", "[::1]"].contains(host) ? .off : .verify
    }
    if let given = parts.password, !given.isEmpty {
      self.password = try Secret(given, place: variable)
    } else {
      self.password = password
    }
  }

  /// The address for messages, without user and password.
  var place: String { (socket ?? "\(host):\(port)") + "/" + database }
}
