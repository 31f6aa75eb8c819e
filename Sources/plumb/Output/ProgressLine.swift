import Foundation
import Synchronization

/// What is going on, on the terminal's last line, for anything that takes longer than a second.
///
/// Nothing is written where standard error is no terminal, so that logs stay clean.
final class ProgressLine: Sendable {
  private struct State {
    var started = ContinuousClock.now
    var drawn = ContinuousClock.now
    var isShown = false
  }

  private let state = Mutex(State())
  private let isTerminal = isatty(STDERR_FILENO) == 1

  /// Shows `text` unless the last one was drawn less than a tenth of a second ago.
  func show(_ text: @autoclosure () -> String) {
    guard isTerminal else { return }
    let isDue = state.withLock { state in
      let now = ContinuousClock.now
      guard now - state.started > .seconds(1), !state.isShown || now - state.drawn > .milliseconds(100) else {
        return false
      }
      state.drawn = now
      state.isShown = true
      return true
    }
    if isDue { write("\r\u{1B}[2K" + text().prefix(TerminalSize.columns - 1)) }
  }

  /// Takes the line away, for what comes after it.
  func finish() {
    let wasShown = state.withLock { state in
      defer {
        state.isShown = false
        state.started = .now
      }
      return state.isShown
    }
    if wasShown { write("\r\u{1B}[2K") }
  }

  private func write(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }
}
