import CLibEdit
import Foundation

/// Lines that somebody edits at a terminal, with history and completion.
actor TerminalLines: LineSource {
  nonisolated let isTerminal = true
  nonisolated let executor = QueueExecutor(label: "plumb.terminal")
  nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  private let historyPath: String
  private var editor: LineEditor?

  /// Lines of the terminal that standard input is.
  ///
  /// - Parameter historyPath: the file that keeps earlier statements; only its owner may read it.
  init(historyPath: String) {
    self.historyPath = historyPath
  }

  func next(prompt: String, begun: String, complete: @escaping Completing) async -> InputLine {
    guard let editor = opened() else { return .end }
    return editor.line(prompt: prompt, begun: begun, complete: complete)
  }

  func remember(_ statement: String) async {
    guard let editor = opened() else { return }
    editor.remember(statement)
    let files = FileManager.default
    if !files.fileExists(atPath: historyPath) {
      try? files.createDirectory(
        at: URL(fileURLWithPath: historyPath).deletingLastPathComponent(), withIntermediateDirectories: true)
      // Made before anything is written, so that nobody else can read it for a moment.
      guard files.createFile(atPath: historyPath, contents: nil, attributes: [.posixPermissions: 0o600]) else { return }
    }
    editor.saveHistory(to: historyPath)
  }

  private func opened() -> LineEditor? {
    if editor == nil {
      editor = LineEditor()
      editor?.loadHistory(from: historyPath)
    }
    return editor
  }
}
