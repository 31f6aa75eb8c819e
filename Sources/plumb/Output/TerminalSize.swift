import Foundation

/// The size of the terminal.
enum TerminalSize {
  /// How many columns standard error's terminal has; 80 where that is not known.
  static var columns: Int {
    var size = winsize()
    guard ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 1 else { return 80 }
    return Int(size.ws_col)
  }
}
