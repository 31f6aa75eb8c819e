extension RowEncoder {
  mutating func write(_ serviceCase: ServiceCase) {
    row {
      $0.integer(serviceCase.id)
      $0.integer(serviceCase.accountID)
      $0.integer(serviceCase.contactID)
      $0.integer(serviceCase.officeID)
      $0.integer(serviceCase.productID)
      $0.integer(serviceCase.level.id)
      $0.text(serviceCase.channel)
      $0.text(serviceCase.category)
      $0.text(serviceCase.status.rawValue)
      $0.moment(serviceCase.openedAt)
      $0.moment(serviceCase.firstResponseAt)
      $0.moment(serviceCase.resolvedAt)
      $0.boolean(serviceCase.isDeleted)
      $0.moment(serviceCase.modifiedAt)
    }
  }

  mutating func write(_ entry: StatusEntry, of serviceCase: ServiceCase) {
    row {
      $0.bigInteger(entry.id)
      $0.integer(serviceCase.id)
      $0.text(entry.status.rawValue)
      $0.moment(entry.changedAt)
      $0.moment(entry.modifiedAt)
    }
  }

  mutating func write(_ survey: Survey) {
    row {
      $0.integer(survey.id)
      $0.integer(survey.accountID)
      $0.integer(survey.contactID)
      $0.integer(survey.officeID)
      $0.integer(survey.caseID)
      $0.text(survey.touchpoint.rawValue)
      $0.moment(survey.sentAt)
      $0.moment(survey.answeredAt)
      $0.moment(survey.modifiedAt)
    }
  }

  mutating func write(_ answer: SurveyAnswer, of survey: Survey) {
    row {
      $0.bigInteger(answer.id)
      $0.integer(survey.id)
      $0.text(answer.question)
      $0.integer(answer.score)
      $0.text(answer.text)
      $0.moment(answer.modifiedAt)
    }
  }
}
