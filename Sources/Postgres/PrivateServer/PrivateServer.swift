/// A PostgreSQL server of the project's own, made and started from the installed binaries.
///
/// It listens on a unix socket alone, in a folder that only its owner (and root) may enter, keeps its data under the
/// state folder with checksums on, and runs as an unprivileged user even when root starts it. It outlives the program
/// that started it, and several programs share it.
///
/// ```
/// <state>/postgres.lock          held while the server is made, started or stopped
/// <state>/postgres/data          the cluster
/// <state>/postgres/run           the socket, where its path is short enough
/// <state>/postgres/server.log    what the server says
/// ```
public struct PrivateServer: Sendable {
  /// The state folder, absolute.
  public let stateFolder: String
  let settings: ServerSettings
  let layout: ServerLayout

  /// A server under that state folder; nothing is made or started yet.
  ///
  /// - Parameters:
  ///   - stateFolder: the folder, made when missing; relative to the working folder or absolute.
  ///   - settings: how the server is tuned, and whether it survives a power cut.
  public init(stateFolder: String, settings: ServerSettings = .durable) {
    layout = ServerLayout(stateFolder: stateFolder)
    self.stateFolder = layout.state
    self.settings = settings
  }

  /// The superuser of the private server.
  public static let role = "plumbline"

  /// The address of a database on this server; it answers once ``start()`` has returned.
  public func address(database: String) -> ServerAddress {
    ServerAddress(socketFolder: layout.socketFolder, port: ServerLayout.port, database: database, user: Self.role)
  }

  /// The command that opens a database of the server in PostgreSQL's own shell.
  ///
  /// Whoever runs it must be the one who started the server, or root.
  public func shellCommand(database: String) -> String {
    "psql -h \(Self.quoted(layout.socketFolder)) -p \(ServerLayout.port) -U \(Self.role) \(Self.quoted(database))"
  }

  /// A word as a POSIX shell takes it literally, whatever is in it.
  private static func quoted(_ word: String) -> String {
    "'" + word.replacing("'", with: #"'\''"#) + "'"
  }

  /// The file in which the server's words are kept.
  public var logFile: String { layout.log }

  /// What the server is doing now.
  public func status() -> ServerStatus {
    guard layout.hasCluster else { return .absent }
    guard let process = layout.runningProcess else { return .stopped }
    return readiness == .ready ? .running(process: process) : .starting(process: process)
  }

  /// Creates a database unless it is there.
  ///
  /// - Parameter name: any name.
  /// - Throws: ``PostgresError``.
  public func createDatabaseIfMissing(_ name: String) throws(PostgresError) {
    let connection = try Connection(to: address(database: "postgres"))
    try connection.createDatabaseIfMissing(name)
  }
}
