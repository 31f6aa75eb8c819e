internal import CZip

/// A ZIP archive and what its directory lists; zip64 as well.
///
/// Entries are unpacked as they are read and never written anywhere.
final class ZIPArchive {
  /// A file in the archive.
  struct Entry {
    /// The name with its folders, as the archive has it.
    let name: String
    let index: UInt64

    /// The name without its folders.
    var fileName: String { name.split(separator: "/").last.map(String.init) ?? name }
  }

  let path: String
  /// The files, in the archive's order; folders left out.
  let entries: [Entry]
  private let archive: OpaquePointer

  /// Opens an archive and reads its directory.
  ///
  /// - Throws: `ConnectorError` when the file is no archive or its directory is cut off.
  init(path: String) throws(ConnectorError) {
    var code: Int32 = 0
    guard let archive = zip_open(path, ZIP_RDONLY, &code) else {
      var error = zip_error_t()
      zip_error_init_with_code(&error, code)
      defer { zip_error_fini(&error) }
      let words = zip_error_strerror(&error).map { String(cString: $0) } ?? "no reason given"
      throw ConnectorError(.unreadable, at: path, "the file cannot be read as a ZIP archive (\(words))")
    }
    self.path = path
    self.archive = archive
    let count = zip_get_num_entries(archive, 0)
    entries = (0..<UInt64(max(0, count))).compactMap { index in
      guard let name = zip_get_name(archive, index, ZIP_FL_ENC_GUESS).map({ String(cString: $0) }),
        !name.hasSuffix("/")
      else { return nil }
      return Entry(name: name, index: index)
    }
  }

  deinit {
    zip_discard(archive)
  }

  /// The entry that is meant by a file's name: with its folders, or else by the last part alone.
  func entry(named name: String) -> Entry? {
    entries.first { $0.name == name } ?? entries.first { $0.fileName == name }
  }

  /// The bytes of an entry, unpacked on the way; its checksum is compared at its end.
  ///
  /// - Throws: `ConnectorError` when it is encrypted or packed by a method that cannot be unpacked.
  func bytes(of entry: Entry) throws(ConnectorError) -> any ByteStream {
    let place = path + ":" + entry.name
    var state = zip_stat_t()
    zip_stat_init(&state)
    guard zip_stat_index(archive, entry.index, 0, &state) == 0 else {
      throw ConnectorError(.unreadable, at: place, "the archive does not tell how the file is packed (\(lastError))")
    }
    guard state.encryption_method == UInt16(ZIP_EM_NONE) else {
      throw ConnectorError(.unreadable, at: place, "the file is encrypted; unpack the archive with its password first")
    }
    guard zip_compression_method_supported(Int32(state.comp_method), 0) == 1 else {
      throw ConnectorError(
        .unreadable, at: place,
        "the file is packed by method \(state.comp_method), which is not known here; pack it by 'deflate'")
    }
    guard let file = zip_fopen_index(archive, entry.index, 0) else {
      throw ConnectorError(.unreadable, at: place, "the file cannot be unpacked (\(lastError))")
    }
    return ZIPEntryBytes(file: file, of: self, place: place)
  }

  private var lastError: String {
    zip_strerror(archive).map { String(cString: $0) } ?? "no reason given"
  }
}
