internal import CCurl
import Foundation

/// Asks for addresses by libcurl; used on one thread, its connection is kept from request to request.
final class HTTPConnection {
  /// A body longer than this is refused: a page is held in memory.
  static let longestBody = 64 << 20

  private let handle: UnsafeMutableRawPointer
  private var fields: UnsafeMutablePointer<curl_slist>?
  private let interruption: SourceInterruption

  /// libcurl's own state must be there before threads use it.
  private static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

  /// What a transfer has brought so far; handed to libcurl as its context.
  private final class Transfer {
    var body: [UInt8] = []
    var headers: [String: String] = [:]
    var isTooLong = false
    let interruption: SourceInterruption

    init(interruption: SourceInterruption) {
      self.interruption = interruption
    }
  }

  /// A connection that sends the headers of a service, its token among them.
  init(to service: HTTPService, interruption: SourceInterruption) throws(ConnectorError) {
    guard Self.isReady, let handle = curl_easy_init() else {
      throw ConnectorError(.usage, at: service.base.host() ?? "", "there is no memory for a connection")
    }
    self.handle = handle
    self.interruption = interruption
    var lines = ["Accept: application/json"]
    lines += service.headers.map { "\($0.name): \($0.value)" }
    if let token = service.token { lines.append("\(token.name): \(token.prefix)\(token.value.text)") }
    for line in lines { fields = curl_slist_append(fields, line) }
    curl_set_list(handle, CURLOPT_HTTPHEADER, fields)
    curl_set_text(handle, CURLOPT_USERAGENT, "plumbline")
    curl_set_text(handle, CURLOPT_ACCEPT_ENCODING, "")
    curl_set_text(handle, CURLOPT_PROTOCOLS_STR, "http,https")
    // A redirection could lead the token to another server.
    curl_set_number(handle, CURLOPT_FOLLOWLOCATION, 0)
    curl_set_number(handle, CURLOPT_NOSIGNAL, 1)
    curl_set_number(handle, CURLOPT_CONNECTTIMEOUT, min(15, service.timeoutSeconds))
    curl_set_number(handle, CURLOPT_TIMEOUT, service.timeoutSeconds)
    curl_set_number(handle, CURLOPT_NOPROGRESS, 0)
    curl_set_progress_function(handle) { context, _, _, _, _ in
      guard let context else { return 0 }
      return Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue().interruption.isRequested ? 1 : 0
    }
    curl_set_bytes_function(handle, CURLOPT_WRITEFUNCTION) { bytes, size, count, context in
      guard let bytes, let context else { return 0 }
      let transfer = Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
      guard transfer.body.count + size * count <= HTTPConnection.longestBody else {
        transfer.isTooLong = true
        return 0
      }
      transfer.body.append(contentsOf: UnsafeRawBufferPointer(start: bytes, count: size * count))
      return size * count
    }
    curl_set_bytes_function(handle, CURLOPT_HEADERFUNCTION) { bytes, size, count, context in
      guard let bytes, let context else { return 0 }
      let transfer = Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
      let line = String(decoding: UnsafeRawBufferPointer(start: bytes, count: size * count), as: UTF8.self)
      transfer.headers.keep(line)
      return size * count
    }
  }

  deinit {
    curl_easy_cleanup(handle)
    curl_slist_free_all(fields)
  }

  /// Asks for an address once.
  ///
  /// - Throws: `HTTPFailure` when there is no answer, `CancellationError`.
  func ask(_ address: URL) throws -> HTTPAnswer {
    let transfer = Transfer(interruption: interruption)
    let context = Unmanaged.passUnretained(transfer).toOpaque()
    curl_set_pointer(handle, CURLOPT_WRITEDATA, context)
    curl_set_pointer(handle, CURLOPT_HEADERDATA, context)
    curl_set_pointer(handle, CURLOPT_XFERINFODATA, context)
    curl_set_text(handle, CURLOPT_URL, address.absoluteString)
    let code = withExtendedLifetime(transfer) { curl_easy_perform(handle) }
    if interruption.isRequested { throw CancellationError() }
    guard code == CURLE_OK else {
      let words = curl_easy_strerror(code).map { String(cString: $0) } ?? "no reason given"
      throw HTTPFailure(
        reason: transfer.isTooLong
          ? "a page is longer than \(Self.longestBody >> 20) MiB; ask for smaller ones" : words,
        mayPass: !transfer.isTooLong && Self.mayPass.contains(code))
    }
    var status = 0
    curl_get_number(handle, CURLINFO_RESPONSE_CODE, &status)
    return HTTPAnswer(status: status, headers: transfer.headers, body: transfer.body)
  }

  /// The failures of networks; those of certificates and of what was asked stay.
  private static let mayPass: [CURLcode] = [
    CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_CONNECT, CURLE_OPERATION_TIMEDOUT, CURLE_GOT_NOTHING, CURLE_SEND_ERROR,
    CURLE_RECV_ERROR, CURLE_PARTIAL_FILE, CURLE_HTTP2, CURLE_HTTP2_STREAM,
  ]
}

extension [String: String] {
  /// Takes a line of an answer's head; a status line begins a new head.
  fileprivate mutating func keep(_ line: String) {
    if line.hasPrefix("HTTP/") {
      removeAll()
      return
    }
    guard let colon = line.firstIndex(of: ":") else { return }
    let name = line[..<colon].lowercased()
    let value = line[line.index(after: colon)...].trimmingCharacters(in: .whitespacesAndNewlines)
    self[name] = self[name].map { $0 + ", " + value } ?? value
  }
}
