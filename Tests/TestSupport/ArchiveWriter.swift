import CZip

/// Writes ZIP archives for tests.
public struct ArchiveWriter {
  /// An archive could not be written.
  public struct Failure: Error {}

  /// How an entry is packed.
  public enum Packing: Sendable {
    case stored
    case deflated
    /// Deflated, and encrypted with a password.
    case encrypted(String)
  }

  /// Writes an archive.
  ///
  /// - Parameters:
  ///   - path: where; a file that is there is replaced.
  ///   - entries: the names with their folders, and the bytes.
  ///   - packing: how all of them are packed.
  /// - Throws: ``Failure``.
  public static func write(
    _ path: String, _ entries: [(name: String, bytes: [UInt8])], packing: Packing = .deflated
  ) throws {
    var code: Int32 = 0
    guard let archive = zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, &code) else { throw Failure() }
    // The archive is written when it is closed; until then the bytes must stay.
    var held: [UnsafeMutableRawBufferPointer] = []
    defer { for buffer in held { buffer.deallocate() } }
    for entry in entries {
      let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, entry.bytes.count), alignment: 1)
      buffer.copyBytes(from: entry.bytes)
      held.append(buffer)
      guard let source = zip_source_buffer(archive, buffer.baseAddress, UInt64(entry.bytes.count), 0) else {
        throw Failure()
      }
      let index = zip_file_add(archive, entry.name, source, ZIP_FL_ENC_UTF_8)
      guard index >= 0 else { throw Failure() }
      switch packing {
      case .stored: zip_set_file_compression(archive, UInt64(index), ZIP_CM_STORE, 0)
      case .deflated: zip_set_file_compression(archive, UInt64(index), ZIP_CM_DEFLATE, 0)
      case .encrypted(let password):
        zip_file_set_encryption(archive, UInt64(index), UInt16(ZIP_EM_AES_256), password)
      }
    }
    guard zip_close(archive) == 0 else { throw Failure() }
  }
}
