import Dispatch
import Foundation

/// Ctrl-C and SIGTERM as a request to stop: the first cancels the work, so that it can end in order; the second ends the
/// program at once.
final class StopAsked {
  private let sources: [any DispatchSourceSignal]

  /// Listens from now on.
  init(_ cancel: @escaping @Sendable () -> Void) {
    sources = [SIGINT, SIGTERM].map { number in
      // The default would end the program before anybody is told.
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        cancel()
        signal(number, SIG_DFL)
      }
      source.activate()
      return source
    }
  }

  deinit {
    for source in sources { source.cancel() }
  }
}
