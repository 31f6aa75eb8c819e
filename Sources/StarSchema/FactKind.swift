/// The kind of a fact table (Kimball).
public enum FactKind: String, Sendable, Hashable, CaseIterable {
  /// One row an event; it hardly ever changes.
  case transaction
  /// One row a thing and period.
  case periodic
  /// One row a thing with a life cycle; each change retires the row and adds its successor.
  case accumulating
}
