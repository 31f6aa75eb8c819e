/// What a run tells while it is going on.
public enum LoadEvent: Sendable, Hashable {
  /// Another run is going on and this one waits for its end.
  case waiting(RunRecord)
  /// The run has its number.
  case began(run: Int)
  /// A step has begun.
  case stepBegan(LoadStep.Phase, String)
  /// Rows of a source table are coming in.
  case transferring(String, bytes: Int, rows: Int?, expectedRows: Int?, seconds: Double)
  /// A step is done.
  case stepEnded(LoadStep)
}
