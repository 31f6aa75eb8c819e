import SystemPackage

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

extension ServerLayout {
  /// Makes the state folder where it is missing, with the folders above it.
  func makeStateFolder() throws(PostgresError) {
    var path = ""
    for part in state.split(separator: "/") {
      path += "/\(part)"
      // A user other than the owner must be able to pass through, not to look around.
      if mkdir(path, 0o711) != 0, errno != EEXIST {
        throw PostgresError(.privateServer, "the folder \(path) cannot be made: \(Errno(rawValue: errno))", hint: hint)
      }
    }
    guard FolderOwner(of: state) != nil else {
      throw PostgresError(.privateServer, "\(state) is not a folder", hint: hint)
    }
  }

  /// Makes the server's own folders, private to its user.
  func makeServerFolders(for user: ServerUser) throws(PostgresError) {
    try makePrivate(root, for: user)
    try makePrivate(socketFolder, for: user)
  }

  /// A folder that is there already must have the right owner: among temporary files anyone could have made it first.
  private func makePrivate(_ path: String, for user: ServerUser) throws(PostgresError) {
    if mkdir(path, 0o700) != 0, errno != EEXIST {
      throw PostgresError(.privateServer, "the folder \(path) cannot be made: \(Errno(rawValue: errno))", hint: hint)
    }
    guard let owner = FolderOwner(of: path), [user.userID, geteuid()].contains(owner.userID) else {
      throw PostgresError(
        .privateServer, "\(path) is not a folder of user '\(user.name)'", hint: "Remove it, or " + hint.lowercasedFirst)
    }
    if owner.userID != user.userID, lchown(path, user.userID, user.groupID) != 0 {
      throw PostgresError(
        .privateServer, "the folder \(path) cannot be given to user '\(user.name)': \(Errno(rawValue: errno))")
    }
    if owner.permissions != 0o700, chmod(path, 0o700) != 0 {
      throw PostgresError(.privateServer, "the folder \(path) cannot be made private: \(Errno(rawValue: errno))")
    }
  }

  private var hint: String { "Set PLUMB_STATE to a folder that you may write to." }
}

extension String {
  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
