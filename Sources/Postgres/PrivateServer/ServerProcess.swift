#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// A process that a lock file names.
struct ServerProcess {
  let id: Int32

  var isAlive: Bool { kill(id, 0) == 0 || errno == EPERM }

  /// Whether the process is alive and has `folder` as its working folder, as a server has its data folder.
  ///
  /// A process id alone proves nothing: after a power cut another process may have got it.
  func works(in folder: String) -> Bool {
    guard id > 1, isAlive else { return false }
    #if os(Linux)
    guard let link = realpath("/proc/\(id)/cwd", nil), let real = realpath(folder, nil) else { return false }
    defer {
      free(link)
      free(real)
    }
    return strcmp(link, real) == 0
    #else
    var info = proc_vnodepathinfo()
    let size = Int32(MemoryLayout<proc_vnodepathinfo>.size)
    guard proc_pidinfo(id, PROC_PIDVNODEPATHINFO, 0, &info, size) == size, let real = realpath(folder, nil) else {
      return false
    }
    defer { free(real) }
    return withUnsafeBytes(of: &info.pvi_cdir.vip_path) { path in
      path.baseAddress.map { strcmp($0.assumingMemoryBound(to: CChar.self), real) == 0 } ?? false
    }
    #endif
  }
}
