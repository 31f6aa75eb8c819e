#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// The programs of an installed PostgreSQL server.
public struct PostgresInstallation: Sendable, Hashable {
  /// The oldest major version that is taken.
  public static let oldestVersion = 15

  /// The folder that holds `postgres`, `initdb` and `pg_ctl`.
  public let binaries: String
  /// The major version.
  public let version: Int

  /// Finds the programs: `PLUMB_PG_BIN`, what `pg_config` names, Debian's folders, the folders of `PATH`, Homebrew's.
  ///
  /// - Parameter version: the major version that a data folder needs; nil takes the newest.
  /// - Throws: ``PostgresError`` of kind `privateServer` that says what to install.
  public static func find(version: Int? = nil) async throws -> PostgresInstallation {
    if let chosen = variable("PLUMB_PG_BIN") {
      guard let found = await PostgresInstallation(binaries: chosen) else {
        throw PostgresError(
          .privateServer, "PLUMB_PG_BIN names \(chosen), which has no postgres, initdb and pg_ctl that run")
      }
      return try found.checked(against: version)
    }
    var found: [PostgresInstallation] = []
    for folder in await candidates() {
      if let installation = await PostgresInstallation(binaries: folder) { found.append(installation) }
    }
    if let version, let fitting = found.first(where: { $0.version == version }) { return fitting }
    // The first of equals wins, so that the order of the places counts.
    guard let newest = found.max(by: { $0.version < $1.version }) else {
      throw PostgresError(
        .privateServer, "no PostgreSQL server of version \(oldestVersion) or later is installed",
        hint: "Install it (apt-get install postgresql; brew install postgresql@17), or set PLUMB_PG_BIN.")
    }
    return try newest.checked(against: version)
  }

  /// The path of one of the programs.
  func program(_ name: String) -> String { "\(binaries)/\(name)" }

  private init?(binaries: String) async {
    self.binaries = binaries
    for name in ["postgres", "initdb", "pg_ctl"] where access("\(binaries)/\(name)", X_OK) != 0 { return nil }
    guard let output = try? await ServerTool("\(binaries)/postgres", ["--version"]).run().output,
      let match = output.firstMatch(of: #/\(PostgreSQL\) (\d+)/#), let version = Int(match.1)
    else { return nil }
    self.version = version
  }

  private func checked(against wanted: Int?) throws(PostgresError) -> PostgresInstallation {
    if version < Self.oldestVersion {
      throw PostgresError(
        .privateServer, "\(binaries) holds PostgreSQL \(version); \(Self.oldestVersion) or later is needed")
    }
    if let wanted, wanted != version {
      throw PostgresError(
        .privateServer, "the data was made by PostgreSQL \(wanted), which is not installed; found is \(version)",
        hint: "Install PostgreSQL \(wanted), or move the data with pg_upgrade.")
    }
    return self
  }

  private static func candidates() async -> [String] {
    var folders: [String] = []
    let path = variable("PATH") ?? "/usr/local/bin:/usr/bin:/bin"
    let pathFolders = path.split(separator: ":").map { String($0) }
    let configs = pathFolders.map { folder in "\(folder)/pg_config" }
    if let config = configs.first(where: { access($0, X_OK) == 0 }),
      let output = try? await ServerTool(config, ["--bindir"]).run().output
    {
      folders += output.split(separator: "\n").prefix(1).map { String($0) }
    }
    for parent in ["/usr/lib/postgresql", "/usr/local/lib/postgresql"] {
      folders += FolderListing.names(in: parent).compactMap { Int($0) }.sorted(by: >).map { "\(parent)/\($0)/bin" }
    }
    folders += pathFolders
    for prefix in ["/opt/homebrew/opt", "/usr/local/opt", "/home/linuxbrew/.linuxbrew/opt"] {
      folders += FolderListing.names(in: prefix).filter { $0.hasPrefix("postgresql") }.sorted(by: >)
        .map { "\(prefix)/\($0)/bin" }
    }
    var seen: Set<String> = []
    return folders.filter { seen.insert($0).inserted }
  }

  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }
}
