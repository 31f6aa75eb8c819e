/// A step of a run on its own connection, whether it is done or still to come.
enum RunStep: Sendable, Hashable {
  /// Takes a source's table in, by its path: `crm.account`.
  case stage(String)
  /// Conforms a dimension.
  case conform(String)
  /// Loads a star.
  case load(String)
}
