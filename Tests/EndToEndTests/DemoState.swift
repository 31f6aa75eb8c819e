import TestSupport

/// A state folder in which `plumb demo` has run at a small scale: made once, shared by the tests that only read it.
actor DemoState {
  static let shared = DemoState()

  /// What the demo was made with.
  static let scale = "0.05"

  private var making: Task<(plumb: PlumbProcess, first: PlumbProcess.Outcome), any Error>?

  /// The program in that state folder, and what the first `plumb demo` said.
  func ready() async throws -> (plumb: PlumbProcess, first: PlumbProcess.Outcome) {
    if let making { return try await making.value }
    let task = Task {
      let plumb = PlumbProcess(stateFolder: try ScratchFolder(named: "demo").path + "/state")
      return (plumb: plumb, first: try await plumb.run("demo", "--scale", Self.scale))
    }
    making = task
    return try await task.value
  }
}
