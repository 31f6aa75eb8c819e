import CubeQuery

/// Where the shell's lines come from: a terminal or a pipe.
protocol LineSource: Sendable {
  /// How the statement that ends a text may go on; it may block.
  typealias Completing = @Sendable (String) -> MDXCompletion?

  /// Whether somebody sits before it and is shown prompts.
  var isTerminal: Bool { get }

  /// Waits for the next line.
  ///
  /// - Parameters:
  ///   - prompt: what is shown before the line.
  ///   - begun: the lines of the statement that it goes on with.
  ///   - complete: how what was written up to the cursor may go on.
  func next(prompt: String, begun: String, complete: @escaping Completing) async -> InputLine

  /// Keeps a statement for later.
  func remember(_ statement: String) async
}

/// Lines of a pipe or file.
struct PipedLines: LineSource {
  let isTerminal = false

  func next(prompt: String, begun: String, complete: @escaping Completing) async -> InputLine {
    readLine().map(InputLine.text) ?? .end
  }

  func remember(_ statement: String) async {}
}
