import SystemPackage

/// Small text files, read and written whole.
enum TextFile {
  /// The text, nil when the file cannot be read.
  static func read(_ path: String, lastBytes limit: Int64 = 1 << 20) -> String? {
    guard let file = try? FileDescriptor.open(FilePath(path), .readOnly) else { return nil }
    defer { try? file.close() }
    guard let size = try? file.seek(offset: 0, from: .end),
      (try? file.seek(offset: max(0, size - limit), from: .start)) != nil
    else { return nil }
    var bytes = [UInt8](repeating: 0, count: Int(min(size, limit)))
    var filled = 0
    while filled < bytes.count {
      guard let count = try? bytes.withUnsafeMutableBytes({ try file.read(into: .init(rebasing: $0[filled...])) }),
        count > 0
      else { break }
      filled += count
    }
    return String(decoding: bytes[..<filled], as: UTF8.self)
  }

  /// Writes the text over what was there.
  ///
  /// - Throws: `Errno`.
  static func write(_ text: String, to path: String, permissions: FilePermissions = .ownerReadWrite) throws {
    let file = try FileDescriptor.open(
      FilePath(path), .writeOnly, options: [.create, .truncate], permissions: permissions)
    try file.closeAfter { _ = try file.writeAll(text.utf8) }
  }
}
