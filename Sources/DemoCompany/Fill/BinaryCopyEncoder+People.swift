import Postgres

extension BinaryCopyEncoder {
  mutating func append(_ exit: AccountExit) {
    append(integer: exit.accountID)
    append(date: exit.leftOn)
    append(text: exit.reason)
    append(moment: exit.notedAt)
  }

  mutating func append(_ queue: CallQueue) {
    append(integer: queue.id)
    append(text: queue.name)
    append(text: queue.region)
    append(integer: CallQueue.threshold)
    append(moment: Moment(Span.first, hours: 8))
  }

  mutating func append(_ interval: CallInterval) {
    append(integer: interval.queueID)
    append(moment: interval.startsAt)
    append(text: interval.localTime)
    append(integer: interval.offered)
    append(integer: interval.answered)
    append(integer: interval.abandoned)
    append(integer: interval.answeredInTime)
    append(integer: interval.handleSeconds)
    append(moment: min(interval.startsAt + 1, Span.now))
  }

  mutating func append(_ week: UsageWeek) {
    append(integer: week.employeeID)
    append(date: week.week)
    append(integer: week.logins)
    append(integer: week.recordsEntered)
    append(integer: week.fieldsFilled)
    append(integer: week.fieldsTotal)
    append(integer: week.recordsCorrect)
    append(integer: week.recordsChecked)
    append(moment: Moment(week.week + 7, hours: 3))
  }

  mutating func append(_ answer: EmployeeAnswer) {
    append(integer: answer.id)
    append(integer: answer.employeeID)
    append(integer: answer.officeID)
    append(date: answer.askedOn)
    append(text: answer.question)
    append(integer: answer.score)
    append(moment: Moment(answer.askedOn + 14, hours: 9))
  }

  mutating func append(_ factor: MaturityFactor) {
    append(integer: factor.id)
    append(text: factor.name)
    append(numeric: factor.weight, scale: 2)
    append(moment: Moment(Span.first, hours: 8))
  }

  mutating func append(_ answer: AssessmentAnswer) {
    append(integer: answer.id)
    append(integer: answer.officeID)
    append(date: answer.assessedOn)
    append(integer: answer.factorID)
    append(integer: answer.question)
    append(integer: answer.score)
    append(moment: Moment(answer.assessedOn, hours: 17))
  }
}
