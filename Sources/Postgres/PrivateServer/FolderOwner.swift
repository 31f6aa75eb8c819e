#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// Who owns a folder.
struct FolderOwner: Sendable, Hashable {
  let userID: uid_t
  let groupID: gid_t
  /// The nine permission bits.
  let permissions: mode_t

  /// - Returns: nil when there is nothing at `path`, or something else than a folder (a symbolic link too).
  init?(of path: String) {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return nil }
    userID = status.st_uid
    groupID = status.st_gid
    permissions = status.st_mode & 0o777
  }
}
