#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A password or token.
///
/// What it is shows in no text, no log and no dump of values.
public struct Secret: Sendable {
  /// What the room hands to the server and to nobody else.
  let text: String

  /// A secret that is already at hand.
  ///
  /// - Throws: `ConnectorError` when it holds a line end or another control character, which none of its carriers can.
  public init(_ text: String, place: String) throws(ConnectorError) {
    guard !text.isEmpty else { throw ConnectorError(.usage, at: place, "the secret is empty") }
    guard text.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F }) else {
      throw ConnectorError(.usage, at: place, "the secret holds a control character")
    }
    self.text = text
  }

  /// Reads a secret from an environment variable or, where that is not set, the first line of a file.
  ///
  /// - Parameters:
  ///   - variable: the variable's name.
  ///   - file: the file's path; nobody but its owner may read it.
  ///   - environment: the environment variables.
  /// - Throws: `ConnectorError` naming the variable and the file, when there is no secret or others can read it.
  public init(
    variable: String?, file: String?, environment: [String: String]
  ) throws(ConnectorError) {
    if let variable, let value = environment[variable], !value.isEmpty {
      try self.init(value, place: variable)
    } else if let file {
      try self.init(Self.firstLine(of: file), place: file)
    } else {
      throw ConnectorError(
        .missing, at: variable ?? "a secret", "the environment variable is not set, and no file holds the secret")
    }
  }

  /// The first line, when only the file's owner, this user or root, may read it.
  private static func firstLine(of path: String) throws(ConnectorError) -> String {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw ConnectorError(.missing, at: path, "the file that holds the secret cannot be opened")
    }
    defer { close(descriptor) }
    var state = stat()
    guard fstat(descriptor, &state) == 0, state.st_mode & S_IFMT == S_IFREG else {
      throw ConnectorError(.usage, at: path, "a file that holds a secret must be an ordinary file")
    }
    guard state.st_uid == geteuid() || state.st_uid == 0 else {
      throw ConnectorError(.usage, at: path, "the file that holds the secret belongs to another user")
    }
    let mode = state.st_mode & 0o777
    guard mode & 0o077 == 0 else {
      throw ConnectorError(
        .usage, at: path,
        "others can read the file that holds the secret (mode \(String(mode, radix: 8))); make it its owner's alone: chmod 600"
      )
    }
    var bytes = [UInt8](repeating: 0, count: 16_384)
    let count = read(descriptor, &bytes, bytes.count)
    guard count >= 0 else {
      throw ConnectorError(.unreadable, at: path, "the file that holds the secret cannot be read")
    }
    guard count < bytes.count else { throw ConnectorError(.usage, at: path, "the file is too long to hold a secret") }
    let line = bytes.prefix(count).prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    return String(decoding: line, as: UTF8.self)
  }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// Says that there is one.
  public var description: String { "(secret)" }
  /// Says that there is one.
  public var debugDescription: String { "(secret)" }
  /// Shows nothing.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
