/// What a queue's half-hour came to.
struct CallInterval: Sendable {
  let queueID: Int
  let startsAt: Moment
  /// The same by the queue's own clock, such as 08:30.
  let localTime: String
  let offered: Int
  let answered: Int
  /// Answered within the threshold.
  let answeredInTime: Int
  /// Seconds of talk and of work after it, of all answered calls.
  let handleSeconds: Int

  /// Offered and not answered.
  var abandoned: Int { offered - answered }
}
