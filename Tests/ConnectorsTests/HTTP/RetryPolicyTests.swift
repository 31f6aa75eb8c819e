import Foundation
import Testing

@testable import Connectors

@Suite("Whether a request is repeated") struct RetryPolicyTests {
  private let policy = RetryPolicy(retries: 3, longestWaitSeconds: 60)
  private let now = Date(timeIntervalSince1970: 1_740_734_000)

  private func decide(_ status: Int, attempt: Int = 0, retryAfter: String? = nil) -> RetryPolicy.Decision {
    let headers = retryAfter.map { ["retry-after": $0] } ?? [:]
    return policy.decision(
      after: HTTPAnswer(status: status, headers: headers, body: []), attempt: attempt, now: now)
  }

  @Test("waits double, and end")
  func backoff() {
    #expect((0..<3).map { decide(503, attempt: $0) } == [.wait(seconds: 0.5), .wait(seconds: 1), .wait(seconds: 2)])
    #expect(decide(503, attempt: 3) == .fail("the service has failed (503), also after 3 more attempts"))
    #expect(decide(200) == .accept)
    let patient = RetryPolicy(retries: 50, longestWaitSeconds: 60)
    let answer = HTTPAnswer(status: 500, headers: [:], body: [])
    #expect(patient.decision(after: answer, attempt: 40, now: now) == .wait(seconds: 60))
  }

  @Test("Retry-After is honoured, as a number and as a date, up to the longest wait")
  func retryAfter() {
    #expect(decide(429, retryAfter: "7") == .wait(seconds: 7))
    #expect(decide(503, attempt: 2, retryAfter: "0") == .wait(seconds: 0))
    #expect(decide(429, retryAfter: "Fri, 28 Feb 2025 09:13:50 GMT") == .wait(seconds: 30))
    #expect(decide(429, retryAfter: "Fri, 28 Feb 2025 09:00:00 GMT") == .wait(seconds: 0))
    #expect(decide(429, retryAfter: "soon") == .wait(seconds: 0.5))
    #expect(
      decide(429, retryAfter: "61")
        == .fail(
          "the service allows no more requests for now (429) and asks to wait 61 seconds, more than 'longest_wait' "
            + "allows"))
  }

  @Test("what repeating cannot mend is not repeated", arguments: [301, 400, 401, 403, 404, 422])
  func final(status: Int) {
    guard case .fail(let sentence) = decide(status) else {
      Issue.record("\(status) is repeated")
      return
    }
    #expect(sentence.contains("(\(status))"))
  }

  @Test("a broken connection is tried again, a wrong certificate is not")
  func failures() {
    let broken = HTTPFailure(reason: "it broke", mayPass: true)
    #expect(policy.decision(after: broken, attempt: 0) == .wait(seconds: 0.5))
    #expect(
      policy.decision(after: broken, attempt: 3)
        == .fail("the service cannot be reached: it broke, also after 3 more attempts"))
    let wrong = HTTPFailure(reason: "no trust", mayPass: false)
    #expect(policy.decision(after: wrong, attempt: 0) == .fail("the service cannot be reached: no trust"))
  }
}
