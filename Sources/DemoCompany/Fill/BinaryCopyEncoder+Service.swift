import Postgres

extension BinaryCopyEncoder {
  mutating func append(_ serviceCase: ServiceCase) {
    append(integer: serviceCase.id)
    append(integer: serviceCase.accountID)
    append(integer: serviceCase.contactID)
    append(integer: serviceCase.officeID)
    append(integer: serviceCase.productID)
    append(integer: serviceCase.level.id)
    append(text: serviceCase.channel)
    append(text: serviceCase.category)
    append(text: serviceCase.rootCause)
    append(integer: serviceCase.handovers)
    append(text: serviceCase.status.rawValue)
    append(moment: serviceCase.openedAt)
    append(moment: serviceCase.firstResponseAt)
    append(moment: serviceCase.resolvedAt)
    append(bool: serviceCase.isDeleted)
    append(moment: serviceCase.modifiedAt)
  }

  mutating func append(_ entry: StatusEntry, of serviceCase: ServiceCase) {
    append(bigInteger: entry.id)
    append(integer: serviceCase.id)
    append(text: entry.status.rawValue)
    append(moment: entry.changedAt)
    append(moment: entry.modifiedAt)
  }

  mutating func append(_ survey: Survey) {
    append(integer: survey.id)
    append(integer: survey.accountID)
    append(integer: survey.contactID)
    append(integer: survey.officeID)
    append(integer: survey.caseID)
    append(text: survey.touchpoint.rawValue)
    append(moment: survey.sentAt)
    append(moment: survey.answeredAt)
    append(moment: survey.modifiedAt)
  }

  mutating func append(_ answer: SurveyAnswer, of survey: Survey) {
    append(bigInteger: answer.id)
    append(integer: survey.id)
    append(text: answer.question)
    append(integer: answer.score)
    append(text: answer.text)
    append(moment: answer.modifiedAt)
  }
}
