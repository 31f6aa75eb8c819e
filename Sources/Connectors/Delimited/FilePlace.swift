/// Where a table's rows are: a file, or a file in an archive.
enum FilePlace {
  case file(String)
  case entry(ZIPArchive.Entry, in: ZIPArchive)

  /// The path, and behind a colon the name in the archive.
  var name: String {
    switch self {
    case .file(let path): path
    case .entry(let entry, let archive): archive.path + ":" + entry.name
    }
  }

  /// The bytes, unpacked on the way.
  func bytes() throws(ConnectorError) -> any ByteStream {
    switch self {
    case .file(let path): try FileBytes(path: path)
    case .entry(let entry, let archive): try archive.bytes(of: entry)
    }
  }
}
