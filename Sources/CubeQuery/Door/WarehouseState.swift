/// Which state of the warehouse is asked.
public enum WarehouseState: Sendable, Hashable {
  /// What is known now.
  case latest
  /// What was known when a run had finished.
  case asKnown(run: Int)
}
