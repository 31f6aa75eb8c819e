import CLibPQ

/// What the server remarks without failing: `NOTICE`, `WARNING`, `INFO`.
public struct Notice: Sendable, Hashable {
  /// `NOTICE`, `WARNING`, … in English whatever the server's language.
  public let severity: String
  /// The five-letter code.
  public let sqlState: String
  /// The remark.
  public let message: String

  init(_ result: OpaquePointer) {
    func field(_ code: DiagnosticField) -> String {
      PQresultErrorField(result, code.rawValue).map { String(cString: $0) } ?? ""
    }
    severity = field(.severity)
    sqlState = field(.sqlState)
    message = field(.message)
  }
}

/// Hands the notices of one connection to its closure; libpq holds it by an unowned pointer.
final class NoticeReceiver: Sendable {
  private let receive: @Sendable (Notice) -> Void

  init(_ receive: @escaping @Sendable (Notice) -> Void) {
    self.receive = receive
  }

  /// Makes libpq call this instead of printing.
  ///
  /// The receiver must outlive the connection.
  func attach(to connection: OpaquePointer) {
    _ = PQsetNoticeReceiver(
      connection,
      { receiver, result in
        guard let receiver, let result else { return }
        Unmanaged<NoticeReceiver>.fromOpaque(receiver).takeUnretainedValue().receive(Notice(result))
      }, Unmanaged.passUnretained(self).toOpaque())
  }
}
