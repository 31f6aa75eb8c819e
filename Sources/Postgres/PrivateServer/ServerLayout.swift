#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// Where a private server keeps its things.
struct ServerLayout: Sendable {
  /// The number in the socket's name; nothing listens on TCP.
  static let port = 5432
  /// Bytes that every system takes as a socket's path: 104 with the closing NUL on macOS, 108 on Linux.
  private static let longestSocketPath = 103

  let state: String

  init(stateFolder: String) {
    state = Self.resolved(stateFolder)
  }

  var lock: String { "\(state)/postgres.lock" }
  var root: String { "\(state)/postgres" }
  var data: String { "\(root)/data" }
  /// Where a cluster is made; renamed to `data` when it is whole.
  var unfinishedData: String { "\(root)/data.unfinished" }
  var log: String { "\(root)/server.log" }
  var olderLog: String { "\(root)/server.log.1" }
  var processFile: String { "\(data)/postmaster.pid" }
  var socket: String { "\(socketFolder)/.s.PGSQL.\(Self.port)" }

  /// `run` beside the data, or a folder of the system's for temporary files, named after the state folder: not that of
  /// `TMPDIR`, which may be another one for whoever looks for the server later.
  var socketFolder: String { isSocketNear ? nearSocketFolder : "\(P_tmpdir)/plumbline-\(Self.hash(state))" }

  /// Whether the socket can be beside the data: its path must be short, and libpq takes a comma for the end of a host.
  var isSocketNear: Bool {
    let longest = "\(nearSocketFolder)/.s.PGSQL.\(Self.port).lock"
    return longest.utf8.count <= Self.longestSocketPath && !longest.contains(",")
  }

  private var nearSocketFolder: String { "\(root)/run" }

  var hasCluster: Bool { access("\(data)/PG_VERSION", F_OK) == 0 }

  /// The process of a server that runs on this data folder, ready or not.
  var runningProcess: Int32? {
    guard let process = recordedProcess, ServerProcess(id: process).works(in: data) else { return nil }
    return process
  }

  /// The process that the data folder's lock file names, alive or not.
  var recordedProcess: Int32? {
    TextFile.read(processFile)?.split(separator: "\n").first.flatMap { Int32($0) }
  }

  /// The absolute path without symbolic links, also where its last parts do not exist yet.
  private static func resolved(_ path: String) -> String {
    var existing = path.hasPrefix("/") ? path : "\(currentFolder)/\(path)"
    var missing: [Substring] = []
    while true {
      if let real = realpath(existing, nil) {
        defer { free(real) }
        let base = String(cString: real)
        return missing.isEmpty ? base : (base == "/" ? "" : base) + "/" + missing.reversed().joined(separator: "/")
      }
      guard let slash = existing.lastIndex(of: "/") else { return path }
      let last = existing[existing.index(after: slash)...]
      if last == ".." { return path }
      if !last.isEmpty && last != "." { missing.append(last) }
      existing = slash == existing.startIndex ? "/" : String(existing[..<slash])
    }
  }

  private static var currentFolder: String {
    guard let folder = getcwd(nil, 0) else { return "/" }
    defer { free(folder) }
    return String(cString: folder)
  }

  /// FNV-1a, 64 bits, in hexadecimal: the same in every run, unlike `Hasher`.
  private static func hash(_ text: String) -> String {
    let value = text.utf8.reduce(UInt64(0xcbf2_9ce4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    return String(value, radix: 16)
  }
}
