#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

extension ServerUser {
  /// The program, with its first arguments, by which root runs a command as this user.
  var change: (program: String, arguments: [String]) {
    get throws(PostgresError) {
      let ways: [(program: String, arguments: [String])] = [
        ("/usr/bin/setpriv", ["--reuid=\(userID)", "--regid=\(groupID)", "--clear-groups", "--"]),
        ("/usr/sbin/runuser", ["-u", name, "--"]),
        ("/sbin/runuser", ["-u", name, "--"]),
        ("/usr/bin/sudo", ["-n", "-u", "#\(userID)", "-g", "#\(groupID)", "--"]),
      ]
      guard let way = ways.first(where: { access($0.program, X_OK) == 0 }) else {
        throw PostgresError(
          .privateServer, "root cannot run PostgreSQL as user '\(name)': setpriv, runuser and sudo are all missing",
          hint: "Install util-linux, or start as an ordinary user.")
      }
      return way
    }
  }
}
