import CLibPQ

/// One connection to PostgreSQL: synchronous, blocking, used on one thread at a time, closed when it goes away.
///
/// All results come in text form, dates and times in ISO form and UTC. Every method throws ``PostgresError`` with the
/// statement and never with its bound values. Where a task runs it, its cancellation is seen before each statement and
/// while rows stream; whoever needs to stop a running statement uses ``canceller``.
public struct Connection: ~Copyable {
  let pointer: OpaquePointer
  /// The address that was connected to.
  public let address: ServerAddress
  /// Cancels the running statement from any thread.
  public let canceller: Canceller
  let notices: NoticeReceiver

  /// Connects.
  ///
  /// - Parameters:
  ///   - address: the server, database and role. `connect_timeout` in it counts seconds; 10 where it is missing.
  ///   - applicationName: how the session is called in `pg_stat_activity`.
  ///   - onNotice: gets what the server remarks, on the connection's thread; by default nothing is done with it.
  /// - Throws: ``PostgresError`` of kind `connection`, `authentication`, `missingDatabase` or `tooManyConnections`.
  public init(
    to address: ServerAddress, applicationName: String = "plumb",
    onNotice: @escaping @Sendable (Notice) -> Void = { _ in }
  ) throws(PostgresError) {
    let notices = NoticeReceiver(onNotice)
    let pointer = try Self.open(address, applicationName: applicationName, notices: notices)
    self.pointer = pointer
    self.address = address
    self.notices = notices
    canceller = Canceller(connection: pointer)
  }

  deinit { PQfinish(pointer) }

  /// The version of the server as a number, 150004 for 15.4.
  public var serverVersion: Int { Int(PQserverVersion(pointer)) }

  /// The process of the server that serves this connection, as in `pg_stat_activity.pid`.
  public var serverProcess: Int32 { PQbackendPID(pointer) }

  /// Whether a transaction is open, also one that failed.
  public var isInTransaction: Bool {
    let status = PQtransactionStatus(pointer)
    return status == PQTRANS_INTRANS || status == PQTRANS_INERROR
  }

  /// Whether the connection still stands, as far as can be known without sending anything.
  ///
  /// Reads what has arrived: a server that stopped has said so or closed the socket.
  public var isAlive: Bool {
    PQstatus(pointer) == CONNECTION_OK && PQconsumeInput(pointer) == 1 && PQstatus(pointer) == CONNECTION_OK
  }
}
