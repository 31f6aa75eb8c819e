extension World {
  /// How busy the half-hours of a day are, from 8 o'clock on.
  private static let profile: [Double] = [
    0.5, 0.8, 1.1, 1.3, 1.3, 1.2, 1.1, 0.9, 0.7, 0.7, 0.9, 1.0, 1.1, 1.1, 1.0, 0.9, 0.8, 0.6, 0.5, 0.4,
  ]

  private static func clock(_ place: Int) -> String {
    (place < 4 ? "0" : "") + "\(8 + place / 2):" + (place % 2 == 0 ? "00" : "30")
  }

  /// The half-hours of a queue's day, local time, in which somebody called; none at weekends.
  ///
  /// What is busier is answered later. Nothing that the CRM does changes it.
  func callIntervals(of queue: CallQueue, on day: Day) -> [CallInterval] {
    guard day.weekday < 5 else { return [] }
    var chance = Chance(seed: seed, .calls, Int(day.number) * 16 + queue.id)
    let usual = queue.load * scale * Season.cases[day.date.month - 1] * Season.volume(on: day)
    return World.profile.enumerated().compactMap { place, share in
      let startsAt = Moment(day, hours: 8 + Double(place) / 2 - queue.office.hoursFromUTC.rounded())
      let offered = chance.poisson(usual * share)
      guard offered > 0, startsAt <= Span.now, startsAt >= Moment(Span.first) else { return nil }
      let strain = 0.04 * share + 0.02 * chance.uniform()
      let answered = (0..<offered).count { _ in !chance.happens(strain) }
      let inTime = (0..<answered).count { _ in chance.happens(0.93 - 3 * strain) }
      let seconds = (0..<answered).reduce(0) { sum, _ in sum + Int(chance.logNormal(median: 240, sigma: 0.6)) }
      return CallInterval(
        queueID: queue.id, startsAt: startsAt, localTime: World.clock(place), offered: offered, answered: answered,
        answeredInTime: inTime,
        handleSeconds: seconds)
    }
  }
}
