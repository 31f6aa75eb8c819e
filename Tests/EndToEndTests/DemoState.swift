import TestSupport

/// A state folder in which `plumb demo` has run at a small scale: made once, shared by the tests that only read it.
actor DemoState {
  static let shared = DemoState()

  /// What the demo was made with.
  static let scale = "0.05"

  /// The program in the state folder, and what the first `plumb demo` said.
  struct Ready {
    let plumb: PlumbProcess
    let first: PlumbProcess.Outcome
  }

  private var making: Task<Ready, any Error>?

  /// Makes the state unless it is made.
  func ready() async throws -> Ready {
    if let making { return try await making.value }
    let task = Task { () throws -> Ready in
      let plumb = PlumbProcess(stateFolder: try ScratchFolder(named: "demo").path + "/state")
      return Ready(plumb: plumb, first: try await plumb.run("demo", "--scale", Self.scale))
    }
    making = task
    return try await task.value
  }
}
