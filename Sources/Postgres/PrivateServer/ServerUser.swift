#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// The user of the operating system that a private server runs as: PostgreSQL refuses to run as root.
struct ServerUser: Sendable, Hashable {
  let name: String
  let userID: uid_t
  let groupID: gid_t

  /// Whether the server runs as somebody else than this program.
  var isOther: Bool { userID != geteuid() }

  /// The user for a cluster: this program's own; when that is root, the owner of the data where there is one, else
  /// `postgres`, `plumbline` or `nobody`, the first that the system knows.
  ///
  /// - Parameter data: the data folder, there or not.
  static func serving(data: String) throws(PostgresError) -> ServerUser {
    let caller = geteuid()
    let owner = FolderOwner(of: data)
    guard caller == 0 else {
      if let owner, owner.userID != caller {
        throw PostgresError(
          .privateServer, "the data folder \(data) belongs to another user (number \(owner.userID))",
          hint: "Run as that user or as root, or set PLUMB_STATE to a folder of your own.")
      }
      return ServerUser(name: name(of: caller), userID: caller, groupID: getegid())
    }
    if let owner, owner.userID != 0 {
      return ServerUser(name: name(of: owner.userID), userID: owner.userID, groupID: owner.groupID)
    }
    for name in ["postgres", "plumbline", "nobody"] {
      if let entry = Account(name: name), entry.userID != 0 {
        return ServerUser(name: name, userID: entry.userID, groupID: entry.groupID)
      }
    }
    throw PostgresError(
      .privateServer, "PostgreSQL does not run as root, and none of the users postgres, plumbline, nobody exists",
      hint: "Create one (useradd --system plumbline), or start as an ordinary user.")
  }

  private static func name(of userID: uid_t) -> String {
    var entry = passwd()
    var found: UnsafeMutablePointer<passwd>?
    var buffer = [CChar](repeating: 0, count: 16_384)
    guard getpwuid_r(userID, &entry, &buffer, buffer.count, &found) == 0, found != nil else { return String(userID) }
    return String(cString: entry.pw_name)
  }

  /// A line of the user database.
  private struct Account {
    let userID: uid_t
    let groupID: gid_t

    init?(name: String) {
      var entry = passwd()
      var found: UnsafeMutablePointer<passwd>?
      var buffer = [CChar](repeating: 0, count: 16_384)
      guard getpwnam_r(name, &entry, &buffer, buffer.count, &found) == 0, found != nil else { return nil }
      userID = entry.pw_uid
      groupID = entry.pw_gid
    }
  }
}
