/// What went wrong at the database's door, and where.
///
/// Two errors are equal when kind, SQLSTATE and place are. No text in it ever holds a bound value, a row's value, a
/// password or a connection string: what the server says about rows is dropped or blanked before it gets here.
public struct PostgresError: Error, Sendable {
  /// What went wrong.
  public enum Kind: Sendable, Hashable {
    /// No server answers, or the connection was lost.
    case connection
    /// The server refused the user or the password.
    case authentication
    /// The server has no database of that name.
    case missingDatabase
    /// The server has no connection left.
    case tooManyConnections
    /// The server's disk is full.
    case diskFull
    /// The server refused a statement.
    case server
    /// A value in a row is not what was asked for.
    case decoding
    /// Rows did not go through COPY.
    case copy
    /// The statement was cancelled.
    case cancelled
    /// The connection was used in a way that its state does not allow.
    case usage
    /// A statement, name or address that cannot be sent.
    case input
    /// The private server cannot be made, started or stopped.
    case privateServer
  }

  /// A place in a statement, both from 1, in characters.
  public struct Position: Sendable, Hashable {
    /// The line.
    public let line: Int
    /// The column in that line.
    public let column: Int
  }

  /// What went wrong.
  public let kind: Kind
  /// What failed, as a sentence without the place.
  public let message: String
  /// The server's five-letter code, where the server spoke.
  public var sqlState: String?
  /// The statement, without its bound values.
  public var statement: String?
  /// Where in the statement.
  public var position: Position?
  /// The column of the result that could not be read, or the place in COPY data, as words.
  public var place: String?
  /// What to do about it.
  public var hint: String?
  /// The constraint that was broken, by name.
  public var constraint: String?

  /// An error without a place; set the place afterwards.
  public init(_ kind: Kind, _ message: String, sqlState: String? = nil, hint: String? = nil) {
    self.kind = kind
    self.message = message
    self.sqlState = sqlState
    self.hint = hint
  }

  /// The same error, at a statement, unless it has one already.
  func at(_ sql: SQL) -> PostgresError {
    var error = self
    if error.statement == nil { error.statement = sql.text }
    return error
  }

  /// Whether running the transaction again may succeed: serialization failure or deadlock.
  public var isSerializationFailure: Bool { sqlState == "40001" || sqlState == "40P01" }
}

extension PostgresError: Equatable {
  /// Equal in kind, SQLSTATE and place; the words do not count.
  public static func == (left: PostgresError, right: PostgresError) -> Bool {
    left.kind == right.kind && left.sqlState == right.sqlState && left.statement == right.statement
      && left.position == right.position && left.place == right.place
  }
}
