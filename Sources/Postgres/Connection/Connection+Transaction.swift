import CLibPQ

extension Connection {
  /// Runs `body` in a transaction: committed when it returns, rolled back when it throws.
  ///
  /// - Parameters:
  ///   - isolation: how far it is kept apart from others.
  ///   - readOnly: whether the server refuses to write.
  /// - Throws: what `body` throws; ``PostgresError`` of kind `usage` inside another transaction (use
  ///   ``savepoint(_:)``), and when a statement of `body` failed and `body` returned all the same, since the server
  ///   then has thrown everything away.
  public func transaction<Result>(
    isolation: Isolation = .readCommitted, readOnly: Bool = false,
    _ body: (borrowing Connection) throws -> Result
  ) throws -> Result {
    try begin(isolation: isolation, readOnly: readOnly)
    return try finishTransaction(body)
  }

  /// Runs `body` so that its failure undoes only what it did itself, inside a transaction.
  ///
  /// - Throws: what `body` throws; ``PostgresError`` of kind `usage` outside a transaction.
  public func savepoint<Result>(_ body: (borrowing Connection) throws -> Result) throws -> Result {
    guard PQtransactionStatus(pointer) == PQTRANS_INTRANS else {
      throw PostgresError(.usage, "a savepoint needs an open transaction")
    }
    try execute("savepoint plumb")
    do {
      let value = try body(self)
      try execute("release savepoint plumb")
      return value
    } catch {
      try? run(cleanup: "rollback to savepoint plumb; release savepoint plumb")
      throw error
    }
  }

  /// Runs a statement without binds so that its failure leaves the transaction as it was, in one message to the server.
  ///
  /// - Throws: ``PostgresError``, of kind `usage` outside a transaction and for a statement with binds.
  public func savepoint(around statement: SQL) throws {
    guard PQtransactionStatus(pointer) == PQTRANS_INTRANS, statement.binds.isEmpty else {
      throw PostgresError(
        .usage, "a savepoint around a statement needs an open transaction, and a statement without binds")
    }
    do {
      try execute(script: "savepoint plumb; \(statement.text); release savepoint plumb")
    } catch {
      try? run(cleanup: "rollback to savepoint plumb; release savepoint plumb")
      throw error
    }
  }

  func begin(isolation: Isolation, readOnly: Bool) throws(PostgresError) {
    guard !isInTransaction else {
      throw PostgresError(.usage, "a transaction is already open on this connection", hint: "Use savepoint instead.")
    }
    try execute(
      "begin isolation level \(unsafeSQL: isolation.rawValue) \(unsafeSQL: readOnly ? "read only" : "read write")")
  }

  /// The rest of a transaction that ``begin(isolation:readOnly:)`` opened.
  func finishTransaction<Result>(_ body: (borrowing Connection) throws -> Result) throws -> Result {
    do {
      let value = try body(self)
      guard PQtransactionStatus(pointer) != PQTRANS_INERROR else {
        throw PostgresError(
          .usage, "a statement of the transaction failed and its error was dropped: nothing of it can be kept")
      }
      guard isInTransaction else {
        throw PostgresError(.usage, "the transaction was ended by a statement inside it")
      }
      try execute("commit")
      return value
    } catch {
      // Where the rollback fails the connection is gone, and with it the transaction; the first error says why.
      if isInTransaction { try? run(cleanup: "rollback") }
      throw error
    }
  }
}
