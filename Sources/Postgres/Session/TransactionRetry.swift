/// When a transaction that failed is run again from its beginning.
public enum TransactionRetry: Sendable, Hashable {
  /// Never.
  case never
  /// After a serialization failure or a deadlock (SQLSTATE 40001, 40P01), up to so many attempts in all.
  case serializationFailures(attempts: Int)

  /// The attempts in all, at least one.
  var attempts: Int {
    switch self {
    case .never: 1
    case .serializationFailures(let attempts): max(1, attempts)
    }
  }
}
