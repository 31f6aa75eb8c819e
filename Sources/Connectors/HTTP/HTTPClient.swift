import Foundation

/// Asks a service for addresses, as patiently as its policy says.
final class HTTPClient {
  private let service: HTTPService
  private let interruption: SourceInterruption
  private let connection: HTTPConnection

  init(_ service: HTTPService, interruption: SourceInterruption) throws(ConnectorError) {
    self.service = service
    self.interruption = interruption
    connection = try HTTPConnection(to: service, interruption: interruption)
  }

  /// The answer of an address, after as many requests as it takes.
  ///
  /// - Throws: `ConnectorError` at the address without its parameters, `CancellationError`.
  func answer(of address: URL) throws -> HTTPAnswer {
    for attempt in 0... {
      let decision: RetryPolicy.Decision
      var isMissing = false
      do {
        let answer = try connection.ask(address)
        decision = service.retry.decision(after: answer, attempt: attempt, now: Date())
        if decision == .accept { return answer }
        isMissing = answer.status == 404 || answer.status == 410
      } catch let failure as HTTPFailure {
        decision = service.retry.decision(after: failure, attempt: attempt)
        if case .fail(let sentence) = decision { throw ConnectorError(.unreachable, at: address.place, sentence) }
      }
      switch decision {
      case .accept: break
      case .wait(let seconds): try wait(seconds)
      case .fail(let sentence):
        throw ConnectorError(isMissing ? .missing : .unreadable, at: address.place, sentence)
      }
    }
    throw ConnectorError(.unreachable, at: address.place, "the service does not answer")
  }

  /// Waits, in pieces that a cancellation does not have to wait for.
  private func wait(_ seconds: Double) throws {
    let clock = ContinuousClock()
    let end = clock.now.advanced(by: .seconds(seconds))
    while clock.now < end {
      if interruption.isRequested { throw CancellationError() }
      Thread.sleep(forTimeInterval: min(0.05, max(0, (end - clock.now) / .seconds(1))))
    }
  }
}

extension URL {
  /// The address for messages: without parameters, which may hold what nobody else should know.
  var place: String {
    (scheme ?? "http") + "://" + (host() ?? "") + (port.map { ":\($0)" } ?? "") + path()
  }
}
