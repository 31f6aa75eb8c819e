/// Where a PostgreSQL server is and who asks: the parameters of a connection.
///
/// Nothing printed from it shows the password.
public struct ServerAddress: Sendable, Hashable {
  /// The parameters by their names in libpq (`host`, `port`, `dbname`, `user`, `password`, `sslmode`, …).
  let parameters: [String: String]

  init(parameters: [String: String]) {
    self.parameters = parameters
  }

  /// A server on this machine, behind a unix socket, where the folder's permissions say who may enter.
  ///
  /// - Parameters:
  ///   - socketFolder: the folder that holds `.s.PGSQL.<port>`, absolute.
  ///   - port: the number in the socket's name.
  ///   - database: the database.
  ///   - user: the role.
  public init(socketFolder: String, port: Int = 5432, database: String, user: String) {
    parameters = ["host": socketFolder, "port": String(port), "dbname": database, "user": user]
  }

  /// The same server and role, another database.
  public func database(_ name: String) -> ServerAddress {
    setting("dbname", to: name)
  }

  /// The same server and database, another role without password.
  public func user(_ name: String, password: String? = nil) -> ServerAddress {
    setting("user", to: name).setting("password", to: password)
  }

  /// The name of the database; libpq's default (the user's name) when the address names none.
  public var databaseName: String { parameters["dbname"] ?? userName }

  /// The name of the role.
  public var userName: String { parameters["user"] ?? "the operating system's user" }

  /// The folder of the socket, the host names or the host addresses.
  var host: String { parameters["host"] ?? parameters["hostaddr"] ?? "the default socket" }

  var port: String { parameters["port"] ?? "5432" }

  /// Where the server is, as the middle of a sentence.
  var place: String {
    host.hasPrefix("/") ? "socket \(host)/.s.PGSQL.\(port)" : "\(host):\(port)"
  }

  private func setting(_ name: String, to value: String?) -> ServerAddress {
    var changed = parameters
    changed[name] = value
    return ServerAddress(parameters: changed)
  }
}

extension ServerAddress: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// `user@host:port/database`, without the password.
  public var description: String { "\(userName)@\(host):\(port)/\(databaseName)" }

  /// The description.
  public var debugDescription: String { description }

  /// Nothing but the description, so that dumping an address never shows a password.
  public var customMirror: Mirror { Mirror(self, children: ["address": description]) }
}
