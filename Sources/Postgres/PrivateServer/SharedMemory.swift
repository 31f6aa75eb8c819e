#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// The file system behind POSIX shared memory.
enum SharedMemory {
  /// Its size in bytes; nil where the system has none or sets no limit.
  static var bytes: UInt64? {
    #if os(Linux)
    var status = statvfs()
    guard statvfs("/dev/shm", &status) == 0, status.f_blocks > 0 else { return nil }
    return UInt64(status.f_blocks) * UInt64(status.f_frsize)
    #else
    return nil
    #endif
  }
}
