import CLibPQ

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

extension PrivateServer {
  /// Makes the server where it is missing, starts it where it does not run, and waits until it takes connections.
  ///
  /// May be called by several programs at once. Waits for recovery after a power cut, however long it takes.
  ///
  /// - Throws: ``PostgresError`` of kind `privateServer`, its sentence ending with the last lines of the server's log;
  ///   `CancellationError`.
  public func start() async throws {
    if readiness == .ready { return }
    try layout.makeStateFolder()
    let lock = try await FolderLock(path: layout.lock)
    if readiness == .ready { return }
    let user = try ServerUser.serving(data: layout.data)
    try layout.makeServerFolders(for: user)
    try await checkWay(for: user)
    let installation = try await PostgresInstallation.find(version: try layout.clusterVersion())
    if !layout.hasCluster { try await makeCluster(with: installation, as: user) }
    if layout.runningProcess == nil { try await launch(with: installation, as: user) }
    try await waitUntilReady()
    _ = consume lock
  }

  /// Whether the server takes connections, asked without a session.
  var readiness: Readiness {
    let address = address(database: "postgres")
    switch PQping(
      "host='\(address.host.escapedForConnectionString)' port=\(address.port) user=\(Self.role) "
        + "dbname=postgres connect_timeout=2")
    {
    case PQPING_OK: return .ready
    case PQPING_REJECT: return .notYet
    default: return .silent
    }
  }

  private func waitUntilReady() async throws {
    var silentPings = 0
    while true {
      switch readiness {
      case .ready: return
      case .notYet: silentPings = 0
      case .silent:
        if layout.runningProcess == nil { throw failure("the private PostgreSQL server stopped while it started") }
        // Before it recovers it is silent for a moment; for a minute it never is.
        silentPings += 1
        if silentPings > 600 { throw failure("the private PostgreSQL server runs but does not answer") }
      }
      try await Task.sleep(for: .milliseconds(100))
    }
  }

  private func launch(with installation: PostgresInstallation, as user: ServerUser) async throws {
    removeStaleLocks()
    try layout.write(settings, for: user)
    layout.rotateLog()
    // Sessions of a server that was killed may hold its memory for a moment longer than it lived.
    for attempt in 1... {
      let succeeded = try await ServerTool(
        installation.program("pg_ctl"),
        ["start", "--silent", "--wait", "--timeout=60"], as: user
      ).start(data: layout.data, log: layout.log)
      if succeeded || layout.runningProcess != nil { return }
      let isHeld = layout.lastLogLines.contains("pre-existing shared memory block")
      guard isHeld, attempt < 50 else {
        throw failure("the private PostgreSQL server in \(layout.data) does not start")
      }
      try await Task.sleep(for: .milliseconds(200))
    }
  }

  /// Lock files of a server that is gone, whose process id now belongs to another program, would keep it from starting.
  private func removeStaleLocks() {
    guard layout.recordedProcess != nil, layout.runningProcess == nil else { return }
    unlink(layout.processFile)
    unlink(layout.socket)
    unlink("\(layout.socket).lock")
  }

  /// The user of the server must be able to pass through every folder above its own.
  private func checkWay(for user: ServerUser) async throws {
    guard user.isOther else { return }
    let probe = #"p=; IFS=/; for d in ${1#/}; do p="$p/$d"; test -x "$p" || { printf %s "$p"; exit 1; }; done"#
    let outcome = try await ServerTool("/bin/sh", ["-f", "-c", probe, "probe", layout.root], as: user).run()
    guard !outcome.succeeded else { return }
    throw PostgresError(
      .privateServer,
      "the private server runs as user '\(user.name)', who may not enter \(outcome.output)",
      hint: "Set PLUMB_STATE to a folder that this user can reach, such as /var/lib/plumbline, or chmod o+x it.")
  }

  func failure(_ sentence: String) -> PostgresError {
    let lines = layout.lastLogLines
    return PostgresError(
      .privateServer, sentence, hint: lines.isEmpty ? nil : "The end of \(layout.log) says:\n\(lines)")
  }

  /// Whether a server answers.
  enum Readiness {
    case ready
    /// It runs and does not take connections yet or any more.
    case notYet
    case silent
  }
}

extension String {
  fileprivate var escapedForConnectionString: String {
    reduce(into: "") { escaped, character in
      if character == "'" || character == "\\" { escaped.append("\\") }
      escaped.append(character)
    }
  }
}
