internal import CZip

/// The bytes of a file in a ZIP archive.
final class ZIPEntryBytes: ByteStream {
  private let file: OpaquePointer
  /// Must stay open for as long as its entry is read.
  private let archive: ZIPArchive
  private let place: String

  /// Takes over the open entry `file`.
  init(file: OpaquePointer, of archive: ZIPArchive, place: String) {
    self.file = file
    self.archive = archive
    self.place = place
  }

  deinit {
    zip_fclose(file)
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ConnectorError) -> Int {
    let count = zip_fread(file, buffer.baseAddress, UInt64(buffer.count))
    guard count >= 0 else {
      let words = zip_error_strerror(zip_file_get_error(file)).map { String(cString: $0) } ?? "no reason given"
      throw ConnectorError(.unreadable, at: place, "the bytes cannot be unpacked to their end (\(words))")
    }
    return Int(count)
  }
}
