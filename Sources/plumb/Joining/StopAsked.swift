import Dispatch
import Foundation

/// Ctrl-C and SIGTERM as a request to stop: the first cancels the work, so that it can end in order; the second ends the
/// program at once, unless the program goes on after what was stopped.
final class StopAsked {
  private let sources: [any DispatchSourceSignal]

  /// Listens from now on.
  ///
  /// - Parameters:
  ///   - numbers: the signals.
  ///   - endsNext: whether the second signal ends the program.
  init(
    _ numbers: [Int32] = [SIGINT, SIGTERM], endsNext: Bool = true, _ cancel: @escaping @Sendable () -> Void
  ) {
    sources = numbers.map { number in
      // The default would end the program before anybody is told.
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        cancel()
        if endsNext { signal(number, SIG_DFL) }
      }
      source.activate()
      return source
    }
  }

  deinit {
    for source in sources { source.cancel() }
  }
}
