/// What a private server is doing.
public enum ServerStatus: Sendable, Hashable {
  /// It was never made.
  case absent
  /// It is made and does not run.
  case stopped
  /// It runs and does not take connections yet, as while it recovers from a power cut.
  case starting(process: Int32)
  /// It takes connections.
  case running(process: Int32)
}
