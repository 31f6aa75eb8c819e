#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

extension PrivateServer {
  /// Makes the cluster beside its place and moves it there when it is whole, so that a killed attempt leaves no half.
  func makeCluster(with installation: PostgresInstallation, as user: ServerUser) async throws {
    if FolderOwner(of: layout.unfinishedData) != nil {
      _ = try await ServerTool("/bin/rm", ["-rf", layout.unfinishedData], as: user).run()
    }
    // Order by code point: it never changes with a library of the system, which would break indexes.
    var arguments = [
      "--pgdata=\(layout.unfinishedData)", "--username=\(Self.role)", "--auth=trust", "--encoding=UTF8",
      "--lc-collate=C", "--lc-ctype=\(Self.characterLocale)", "--lc-messages=C", "--lc-monetary=C", "--lc-numeric=C",
      "--lc-time=C", "--data-checksums",
    ]
    if !settings.isDurable { arguments.append("--no-sync") }
    let outcome = try await ServerTool(installation.program("initdb"), arguments, as: user).run()
    guard outcome.succeeded else {
      throw PostgresError(
        .privateServer, "the private PostgreSQL server cannot be made in \(layout.root)",
        hint: "initdb says:\n\(outcome.output.lastLines(8))")
    }
    let include = "\n# Settings of Plumbline, written at each start.\ninclude_if_exists = 'plumbline.conf'\n"
    let configuration = "\(layout.unfinishedData)/postgresql.conf"
    do {
      try TextFile.write((TextFile.read(configuration) ?? "") + include, to: configuration)
    } catch {
      throw PostgresError(.privateServer, "\(configuration) cannot be written: \(error)")
    }
    guard rename(layout.unfinishedData, layout.data) == 0 else {
      throw PostgresError(.privateServer, "\(layout.unfinishedData) cannot be renamed to \(layout.data)")
    }
  }

  /// A locale that knows letters beyond ASCII, where the system has one.
  private static var characterLocale: String {
    for name in ["C.UTF-8", "C.utf8", "en_US.UTF-8"] {
      if let locale = newlocale(LC_CTYPE_MASK, name, nil) {
        freelocale(locale)
        return name
      }
    }
    return "C"
  }
}

extension ServerLayout {
  /// The major version that made the cluster; nil where there is none.
  func clusterVersion() throws(PostgresError) -> Int? {
    guard hasCluster else { return nil }
    let text = TextFile.read("\(data)/PG_VERSION")
    guard let version = text.flatMap({ Int($0.prefix(while: \.isNumber)) }) else {
      throw PostgresError(.privateServer, "\(data)/PG_VERSION does not hold the version of the cluster")
    }
    return version
  }

  /// Writes the settings that the server includes.
  func write(_ settings: ServerSettings, for user: ServerUser) throws(PostgresError) {
    let file = "\(data)/plumbline.conf"
    do {
      try TextFile.write(settings.text(socketFolder: socketFolder), to: file)
    } catch {
      throw PostgresError(.privateServer, "\(file) cannot be written: \(error)")
    }
    if user.isOther, chown(file, user.userID, user.groupID) != 0 {
      throw PostgresError(.privateServer, "\(file) cannot be given to user '\(user.name)'")
    }
  }

  /// Keeps the log from growing without end: above 8 MiB it becomes the older log.
  func rotateLog() {
    var status = stat()
    if stat(log, &status) == 0, status.st_size > 8 << 20 { rename(log, olderLog) }
  }

  /// The end of the server's log.
  var lastLogLines: String {
    TextFile.read(log, lastBytes: 16_384)?.lastLines(8) ?? ""
  }
}

extension String {
  /// The last lines that are not empty.
  func lastLines(_ count: Int) -> String {
    split(separator: "\n").suffix(count).joined(separator: "\n")
  }
}
