#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// The memory of this machine.
enum MachineMemory {
  /// Physical memory in bytes; 1 GiB where the system does not say.
  static var bytes: UInt64 {
    let pages = sysconf(Int32(_SC_PHYS_PAGES))
    let size = sysconf(Int32(_SC_PAGESIZE))
    return pages > 0 && size > 0 ? UInt64(pages) * UInt64(size) : 1 << 30
  }
}
