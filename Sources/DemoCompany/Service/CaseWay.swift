/// When a case came into which state, as far as it had come at the end.
struct CaseWay: Sendable {
  /// The states in their order, none later than the end.
  let entries: [(status: CaseStatus, at: Moment)]
  let firstResponseAt: Moment?
  /// When it was resolved for good; nothing while it is open, or open again.
  let resolvedAt: Moment?

  init(openedAt: Moment, responseHours: Double, resolutionHours: Double, _ chance: inout Chance) {
    let answered = openedAt + responseHours
    let resolved = openedAt + max(resolutionHours, responseHours + 0.2)
    var entries: [(status: CaseStatus, at: Moment)] = [
      (.new, openedAt), (.assigned, openedAt.toward(answered, share: chance.uniform(0.1, 0.8))),
      (.inProgress, answered),
    ]
    if chance.happens(0.28) {
      let asked = answered.toward(resolved, share: chance.uniform(0.1, 0.5))
      entries.append((.waitingForCustomer, asked))
      entries.append((.inProgress, asked.toward(resolved, share: chance.uniform(0.3, 0.9))))
    }
    entries.append((.resolved, resolved))
    var settled = resolved
    if chance.happens(0.05) {
      let again = resolved + chance.uniform(4, 120)
      settled = again + chance.logNormal(median: 30, sigma: 0.7)
      entries.append((.reopened, again))
      entries.append((.inProgress, again.toward(settled, share: 0.2)))
      entries.append((.resolved, settled))
    }
    entries.append((.closed, settled + 24 * chance.uniform(2, 7)))

    self.entries = entries.filter { $0.at <= Span.now }
    firstResponseAt = answered <= Span.now ? answered : nil
    let last = self.entries.last { $0.status == .resolved || $0.status == .reopened }
    resolvedAt = last.flatMap { $0.status == .resolved ? $0.at : nil }
  }
}
