/// How far a transaction is kept apart from others.
public enum Isolation: String, Sendable, Hashable, CaseIterable {
  /// Each statement sees what was committed before it began.
  case readCommitted = "read committed"
  /// All statements see what was committed before the first.
  case repeatableRead = "repeatable read"
  /// As if transactions ran one after another; expect serialization failures and run again.
  case serializable = "serializable"
}
