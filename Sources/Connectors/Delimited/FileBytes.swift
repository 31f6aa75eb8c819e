internal import CZlib

/// The bytes of a file, unpacked on the way when it is compressed by gzip.
final class FileBytes: ByteStream {
  private let file: gzFile
  private let path: String

  init(path: String) throws(ConnectorError) {
    guard let file = gzopen(path, "rb") else {
      throw ConnectorError(.unreadable, at: path, "the file cannot be opened; may this user read it?")
    }
    gzbuffer(file, 1 << 17)
    self.file = file
    self.path = path
  }

  deinit {
    gzclose(file)
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ConnectorError) -> Int {
    let count = gzread(file, buffer.baseAddress, UInt32(buffer.count))
    var code: Int32 = 0
    let message = gzerror(file, &code)
    if count < 0 || code != Z_OK {
      let words = message.map { String(cString: $0) } ?? "no reason given"
      throw ConnectorError(.unreadable, at: path, "the bytes cannot be read or unpacked to their end (\(words))")
    }
    return Int(count)
  }
}
