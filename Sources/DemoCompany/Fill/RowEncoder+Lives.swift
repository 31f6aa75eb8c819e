extension RowEncoder {
  /// The rows that a life adds to a table.
  mutating func write(_ life: AccountLife, to table: Table) {
    switch table {
    case .account:
      if let account = life.account { write(account) }
    case .accountHistory:
      guard let account = life.account else { return }
      for state in account.states { write(state, of: account) }
    case .contact:
      for person in life.people { write(person) }
    case .opportunity:
      for opportunity in life.opportunities { write(opportunity) }
    case .opportunityStage:
      for opportunity in life.opportunities {
        for entry in opportunity.stages { write(entry, of: opportunity) }
      }
    case .serviceCase:
      for serviceCase in life.cases { write(serviceCase) }
    case .caseStatus:
      for serviceCase in life.cases {
        for entry in serviceCase.statuses { write(entry, of: serviceCase) }
      }
    case .activity:
      for activity in life.activities { write(activity) }
    case .survey:
      for survey in life.surveys { write(survey) }
    case .surveyAnswer:
      for survey in life.surveys {
        for answer in survey.answers { write(answer, of: survey) }
      }
    case .office, .product, .serviceLevel, .exchangeRate, .employee: return
    }
  }
}
