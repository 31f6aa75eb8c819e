public import Foundation
import Subprocess
import SystemPackage

/// The throwaway MariaDB server of a test process: made on first need, on a socket and a port of its own, gone when the
/// process is, however it ends.
public actor MariaDBServer {
  /// The one of this process.
  public static let shared = MariaDBServer()

  /// The server does not start, or a statement fails.
  public struct Failure: Error, CustomStringConvertible {
    /// What the programs said.
    public let description: String
  }

  /// A running server.
  public struct Place: Sendable {
    /// The path of its socket.
    public let socket: String
    /// Its port on 127.0.0.1.
    public let port: Int
    /// The certificate that signs itself, for the host name `localhost`.
    public let certificate: String

    /// The URL of a database for the user `reader`, through the socket.
    ///
    /// - Parameter password: nil to leave it out.
    public func url(of database: String, password: String? = MariaDBServer.password) -> String {
      "mariadb://reader" + (password.map { ":\($0)" } ?? "") + "@localhost/\(database)?socket=\(socket)"
    }
  }

  /// What the user `reader` is let in by; it must not show anywhere.
  public static let password = "m4r14-s3cr3t"

  /// Whether the machine has the server's programs.
  public static var isInstalled: Bool {
    program("mariadbd") != nil && program("mariadb-install-db") != nil && program("mariadb") != nil
      && program("openssl") != nil
  }

  private var starting: Task<Place, any Error>?

  /// The server, running.
  ///
  /// - Throws: ``Failure``.
  public func place() async throws -> Place {
    if let starting { return try await starting.value }
    let task = Task { try await Self.start() }
    starting = task
    return try await task.value
  }

  /// Makes an empty database, and runs statements in it as the server's own administrator.
  ///
  /// - Returns: the server's place and the database's name.
  /// - Throws: ``Failure`` with what the server said.
  public func database(_ script: String) async throws -> (place: Place, name: String) {
    let place = try await place()
    let name = "test_\(UInt64.random(in: 0...UInt64.max))"
    try await Self.run(
      "create database \(name) character set utf8mb4; use \(name);\n\(script)", at: place)
    return (place, name)
  }

  /// Runs a file of statements, packed by gzip, in a database.
  ///
  /// - Throws: ``Failure`` with what the server said.
  public func load(_ dump: URL, into database: String) async throws {
    let place = try await place()
    try await Self.shell(
      #"set -o pipefail; gzip -dc "$1" | "$2" --no-defaults --socket="$3" --user=root "$4""#,
      [dump.path, Self.program("mariadb") ?? "", place.socket, database], shell: "/bin/bash")
  }

  /// Runs statements as the administrator.
  ///
  /// - Throws: ``Failure`` with what the server said.
  public static func run(_ script: String, at place: Place) async throws {
    let folder = try ScratchFolder(named: "mariadb-script")
    defer { folder.release() }
    let file = folder.path + "/script.sql"
    try Data(script.utf8).write(to: URL(filePath: file))
    try await shell(
      #"exec "$1" --no-defaults --socket="$2" --user=root --default-character-set=utf8mb4 < "$3""#,
      [program("mariadb") ?? "", place.socket, file])
  }

  private static func start() async throws -> Place {
    let folder = try ScratchFolder(named: "mariadb").path
    let port = 20_000 + Int.random(in: 0..<20_000)
    let place = Place(socket: folder + "/socket", port: port, certificate: folder + "/certificate.pem")
    // Root's server runs as the user that the package made for it.
    let user = geteuid() == 0 ? "--user=mysql" : ""
    try await shell(
      #"""
      set -e
      folder=$1 port=$2 user=$3
      openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost -addext subjectAltName=DNS:localhost \
        -keyout "$folder/key.pem" -out "$folder/certificate.pem" 2>/dev/null
      [ -z "$user" ] || chown mysql "$folder" "$folder"/*.pem
      "$4" --no-defaults --datadir="$folder/data" --auth-root-authentication-method=normal --skip-test-db $user
      cat > "$folder/init.sql" <<SQL
      create user reader@localhost identified by '$6';
      grant select on *.* to reader@localhost;
      create user reader@'127.0.0.1' identified by '$6';
      grant select on *.* to reader@'127.0.0.1';
      SQL
      chmod 644 "$folder/init.sql"
      setsid "$5" --no-defaults --datadir="$folder/data" --socket="$folder/socket" --pid-file="$folder/mariadbd.pid" \
        --bind-address=127.0.0.1 --port="$port" --init-file="$folder/init.sql" --log-error="$folder/server.log" --skip-name-resolve \
        --ssl-cert="$folder/certificate.pem" --ssl-key="$folder/key.pem" --innodb-buffer-pool-size=64M \
        --innodb-flush-log-at-trx-commit=0 --sql-mode=NO_ENGINE_SUBSTITUTION $user </dev/null >/dev/null 2>&1 &
      for i in $(seq 300); do
        if [ -S "$folder/socket" ] && "$7" --no-defaults --socket="$folder/socket" --user=reader --password="$6" \
          --execute='select 1' >/dev/null 2>&1; then exit 0; fi
        sleep 0.1
      done
      tail -n 20 "$folder/server.log"; exit 1
      """#,
      [
        folder, String(port), user, program("mariadb-install-db") ?? "", program("mariadbd") ?? "", password,
        program("mariadb") ?? "",
      ])
    return place
  }

  private static func program(_ name: String) -> String? {
    ["/usr/sbin/", "/usr/bin/", "/usr/local/bin/", "/usr/local/sbin/", "/opt/homebrew/bin/"].map { $0 + name }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  private static func shell(_ script: String, _ arguments: [String], shell: String = "/bin/sh") async throws {
    let result = try await Subprocess.run(
      .path(FilePath(shell)), arguments: Arguments(["-c", script, "sh"] + arguments),
      output: .string(limit: 1 << 20), error: .combinedWithOutput)
    guard result.terminationStatus.isSuccess else { throw Failure(description: result.standardOutput) }
  }
}
