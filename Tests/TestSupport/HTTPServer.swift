import Foundation
import Synchronization

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A small HTTP server for tests, on a port of its own at 127.0.0.1: one request after another, by plain sockets.
public final class HTTPServer: Sendable {
  /// A request.
  public struct Request: Sendable {
    /// The path with its parameters, as it came.
    public let target: String
    /// The headers by their names in small letters.
    public let headers: [String: String]
    /// How many requests there were before.
    public let number: Int

    /// The path without its parameters.
    public var path: String { String(target.prefix { $0 != "?" }) }

    /// The value of a parameter, decoded.
    public func parameter(_ name: String) -> String? {
      URLComponents(string: target)?.queryItems?.first { $0.name == name }?.value
    }
  }

  /// An answer.
  public struct Answer: Sendable {
    let status: Int
    let headers: [String: String]
    let body: String
    /// How many bytes of the body are sent before the connection is closed; nil for all.
    let cutOff: Int?

    /// An answer; by default one of JSON that is fine.
    public init(_ body: String, status: Int = 200, headers: [String: String] = [:], cutOff: Int? = nil) {
      self.status = status
      self.headers = headers
      self.body = body
      self.cutOff = cutOff
    }
  }

  /// The server cannot listen.
  public struct Failure: Error {}

  /// The port.
  public let port: Int
  private let listener: Int32
  private let seen = Mutex<[Request]>([])

  /// Starts a server.
  ///
  /// - Parameter answer: gives the answer to each request; runs on the server's thread.
  public init(_ answer: @escaping @Sendable (Request) -> Answer) throws {
    #if canImport(Glibc)
    let kind = Int32(SOCK_STREAM.rawValue)
    #else
    let kind = SOCK_STREAM
    #endif
    let listener = socket(AF_INET, kind, 0)
    _ = fcntl(listener, F_SETFD, FD_CLOEXEC)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let bound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        bind(listener, pointer, length) == 0 && listen(listener, 16) == 0
          && getsockname(listener, pointer, &length) == 0
      }
    }
    guard bound else { throw Failure() }
    self.listener = listener
    port = Int(UInt16(bigEndian: address.sin_port))
    Thread.detachNewThread { [weak self] in
      while true {
        let connection = accept(listener, nil, nil)
        guard connection >= 0 else { return }
        self?.serve(connection, answer)
        close(connection)
      }
    }
  }

  deinit {
    shutdown(listener, Int32(SHUT_RDWR))
    close(listener)
  }

  /// The server's address.
  public var url: String { "http://127.0.0.1:\(port)" }

  /// The requests so far.
  public var requests: [Request] { seen.withLock { $0 } }

  private func serve(_ connection: Int32, _ answer: (Request) -> Answer) {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 4_096)
    while !bytes.suffix(4).elementsEqual([13, 10, 13, 10]) {
      let count = recv(connection, &chunk, chunk.count, 0)
      guard count > 0 else { return }
      bytes += chunk.prefix(count)
    }
    let lines = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\r\n")
    let words = lines[0].split(separator: " ")
    guard words.count > 1 else { return }
    var headers: [String: String] = [:]
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: ":") else { continue }
      headers[line[..<colon].lowercased()] = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
    }
    let request = seen.withLock { seen in
      let request = Request(target: String(words[1]), headers: headers, number: seen.count)
      seen.append(request)
      return request
    }
    send(answer(request), to: connection)
  }

  private func send(_ answer: Answer, to connection: Int32) {
    let body = Array(answer.body.utf8)
    var head = "HTTP/1.1 \(answer.status) Answer\r\nContent-Type: application/json\r\nConnection: close\r\n"
    head += "Content-Length: \(body.count)\r\n"
    for (name, value) in answer.headers { head += "\(name): \(value)\r\n" }
    let whole = Array((head + "\r\n").utf8) + body.prefix(answer.cutOff ?? body.count)
    var sent = 0
    while sent < whole.count {
      let count = whole[sent...].withUnsafeBytes { Self.write($0, to: connection) }
      guard count > 0 else { return }
      sent += count
    }
  }

  private static func write(_ bytes: UnsafeRawBufferPointer, to connection: Int32) -> Int {
    #if canImport(Glibc)
    Glibc.send(connection, bytes.baseAddress, bytes.count, Int32(MSG_NOSIGNAL))
    #else
    Darwin.send(connection, bytes.baseAddress, bytes.count, 0)
    #endif
  }
}
