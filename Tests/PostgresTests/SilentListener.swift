#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// A TCP port on this machine that accepts connections and says nothing.
final class SilentListener: Sendable {
  struct Failure: Error {}

  let port: UInt16
  private let socket: Int32

  init() throws {
    #if canImport(Darwin)
    let descriptor = Darwin.socket(AF_INET, SOCK_STREAM, 0)
    #else
    let descriptor = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #endif
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let status = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        bind(descriptor, pointer, length) == 0 && listen(descriptor, 8) == 0
          && getsockname(descriptor, pointer, &length) == 0
      }
    }
    guard status else { throw Failure() }
    socket = descriptor
    port = UInt16(bigEndian: address.sin_port)
  }

  deinit { close(socket) }
}
