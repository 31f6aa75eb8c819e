/// In whose eyes a cell is read.
///
/// A session of several roles shows each cell as those of its roles do that show it by themselves.
struct CellReader: Sendable, Hashable {
  /// The roles that count.
  var roles = RoleSet.all
  /// Whether a formula of the cube's definition reads: to it every measure is there.
  var seesAllMeasures = false
  /// The hierarchy over whose finest members a cell is put together: who sees the cell counts, not who sees these.
  var leavesOf: Int32?
  /// Whether rows are asked for: these may be shown where the total is hidden.
  var asksForRows = false
}
