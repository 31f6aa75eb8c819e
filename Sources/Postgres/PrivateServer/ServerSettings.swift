/// How a private server is tuned.
public struct ServerSettings: Sendable, Hashable {
  /// Parameters by name; values as in `postgresql.conf`, without quotes.
  let parameters: [String: String]
  /// Whether every commit survives a power cut.
  let isDurable: Bool

  /// For a warehouse: few sessions, large scans, bulk loads.
  ///
  /// Commits survive a power cut.
  public static let durable = ServerSettings(parameters: analytic(memory: MachineMemory.bytes), isDurable: true)

  /// For tests: small, quick, and lost when the machine stops.
  public static let throwaway = ServerSettings(
    parameters: common.merging([
      "fsync": "off", "synchronous_commit": "off", "full_page_writes": "off", "shared_buffers": "128MB",
      "max_wal_size": "2GB", "autovacuum_naptime": "10min", "work_mem": "32MB",
    ]) { $1 },
    isDurable: false)

  /// The text of the file that the server includes.
  func text(socketFolder: String) -> String {
    // A list of folders, each in double quotes, inside a text in single quotes.
    let folder = "\"\(socketFolder.doubling(["\""]))\""
    var values = parameters.merging(["unix_socket_directories": folder]) { $1 }
    // Containers come with a small /dev/shm, in which the hash table of a parallel join finds no room.
    if let shared = SharedMemory.bytes, shared < 1 << 30 { values["dynamic_shared_memory_type"] = "sysv" }
    let lines = values.sorted { $0.key < $1.key }.map { name, value in "\(name) = '\(value.doubling(["'", "\\"]))'" }
    return "# Written at each start; put your own settings into postgresql.conf after the include.\n"
      + lines.joined(separator: "\n") + "\n"
  }

  /// What holds for every private server.
  ///
  /// Errors of statements are the client's to report: the log leaves them out, because they can hold values.
  private static let common = [
    "listen_addresses": "", "port": String(ServerLayout.port), "unix_socket_permissions": "0700",
    "jit": "off", "timezone": "UTC", "log_timezone": "UTC", "lc_messages": "C", "log_min_messages": "log",
    "log_error_verbosity": "terse", "logging_collector": "off", "max_connections": "100",
    // One server, no replicas: a load into a table made in the same transaction is written once, not twice.
    "wal_level": "minimal", "max_wal_senders": "0",
  ]

  private static func analytic(memory: UInt64) -> [String: String] {
    func megabytes(_ share: UInt64, atLeast least: UInt64, atMost most: UInt64) -> String {
      "\(min(max(memory / share / 1_048_576, least), most))MB"
    }
    return common.merging([
      "shared_buffers": megabytes(8, atLeast: 128, atMost: 4_096),
      "effective_cache_size": megabytes(2, atLeast: 256, atMost: 1_048_576),
      "work_mem": megabytes(128, atLeast: 16, atMost: 256),
      "maintenance_work_mem": megabytes(16, atLeast: 64, atMost: 1_024),
      "max_wal_size": "4GB", "checkpoint_timeout": "15min", "random_page_cost": "1.1",
      "default_statistics_target": "200",
    ]) { $1 }
  }
}

extension String {
  /// Every one of the characters twice.
  fileprivate func doubling(_ characters: Set<Unicode.Scalar>) -> String {
    unicodeScalars.reduce(into: "") { text, scalar in
      if characters.contains(scalar) { text.unicodeScalars.append(scalar) }
      text.unicodeScalars.append(scalar)
    }
  }
}
