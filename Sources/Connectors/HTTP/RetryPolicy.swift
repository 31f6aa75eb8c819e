import Foundation

/// Whether a request is repeated, and when: decided from what came of it, without doing anything.
struct RetryPolicy: Sendable, Hashable {
  /// What to do next.
  enum Decision: Equatable {
    /// The answer is one.
    case accept
    /// Repeat the request after so many seconds.
    case wait(seconds: Double)
    /// Give up; why, as a sentence.
    case fail(String)
  }

  let retries: Int
  let longestWaitSeconds: Double
  /// The first wait where the service asks for none; each further one is twice as long.
  var firstWaitSeconds = 0.5

  /// Decides after an answer.
  ///
  /// - Parameters:
  ///   - answer: what came.
  ///   - attempt: how many answers or failures there were before, from 0.
  ///   - now: the time, for a `Retry-After` that names a date.
  func decision(after answer: HTTPAnswer, attempt: Int, now: Date) -> Decision {
    switch answer.status {
    case 200..<300: return .accept
    case 408, 425, 429, 500, 502, 503, 504:
      let words =
        answer.status == 429
        ? "the service allows no more requests for now (429)" : "the service has failed (\(answer.status))"
      let asked = answer.headers["retry-after"].flatMap { Self.seconds($0, now: now) }
      return wait(asked, attempt: attempt, because: words)
    case 300..<400:
      return .fail("the service answers from another address (\(answer.status)), which is not followed; name that one")
    case 401, 403: return .fail("the service refuses access (\(answer.status)); is the token right?")
    case 404, 410: return .fail("there is no such resource (\(answer.status))")
    default: return .fail("the service refuses the request (\(answer.status))")
    }
  }

  /// Decides after a failure.
  func decision(after failure: HTTPFailure, attempt: Int) -> Decision {
    guard failure.mayPass else { return .fail("the service cannot be reached: \(failure.reason)") }
    return wait(nil, attempt: attempt, because: "the service cannot be reached: \(failure.reason)")
  }

  private func wait(_ asked: Double?, attempt: Int, because reason: String) -> Decision {
    guard attempt < retries else {
      return .fail(retries == 0 ? reason : "\(reason), also after \(retries) more attempt\(retries == 1 ? "" : "s")")
    }
    if let asked, asked > longestWaitSeconds {
      return .fail("\(reason) and asks to wait \(Int(asked.rounded())) seconds, more than 'longest_wait' allows")
    }
    let own = firstWaitSeconds * pow(2, Double(min(attempt, 30)))
    return .wait(seconds: min(max(asked ?? own, 0), longestWaitSeconds))
  }

  /// The seconds that `Retry-After` asks for: a number, or a date (RFC 9110, section 10.2.3).
  private static func seconds(_ text: String, now: Date) -> Double? {
    if let seconds = Double(text), seconds.isFinite { return max(0, seconds) }
    let format = Date.VerbatimFormatStyle(
      format:
        "\(weekday: .abbreviated), \(day: .twoDigits) \(month: .abbreviated) \(year: .padded(4)) \(hour: .twoDigits(clock: .twentyFourHour, hourCycle: .zeroBased)):\(minute: .twoDigits):\(second: .twoDigits)",
      locale: Locale(identifier: "en_US_POSIX"), timeZone: .gmt, calendar: Calendar(identifier: .gregorian))
    let plain = text.hasSuffix(" GMT") ? String(text.dropLast(4)) : text
    return (try? format.parseStrategy.parse(plain)).map { max(0, $0.timeIntervalSince(now)) }
  }
}
