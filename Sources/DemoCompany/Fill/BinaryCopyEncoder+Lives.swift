import Postgres

extension BinaryCopyEncoder {
  /// Writes the rows that a life adds to a table.
  mutating func write(_ life: AccountLife, to table: Table, through writer: borrowing CopyWriter) throws {
    switch table {
    case .account:
      guard let account = life.account else { return }
      append(account)
      try endRow(to: writer)
    case .accountHistory:
      guard let account = life.account else { return }
      for state in account.states {
        append(state, of: account)
        try endRow(to: writer)
      }
    case .contact:
      for person in life.people {
        append(person)
        try endRow(to: writer)
      }
    case .opportunity:
      for opportunity in life.opportunities {
        append(opportunity)
        try endRow(to: writer)
      }
    case .opportunityStage:
      for opportunity in life.opportunities {
        for entry in opportunity.stages {
          append(entry, of: opportunity)
          try endRow(to: writer)
        }
      }
    case .serviceCase:
      for serviceCase in life.cases {
        append(serviceCase)
        try endRow(to: writer)
      }
    case .caseStatus:
      for serviceCase in life.cases {
        for entry in serviceCase.statuses {
          append(entry, of: serviceCase)
          try endRow(to: writer)
        }
      }
    case .activity:
      for activity in life.activities {
        append(activity)
        try endRow(to: writer)
      }
    case .survey:
      for survey in life.surveys {
        append(survey)
        try endRow(to: writer)
      }
    case .surveyAnswer:
      for survey in life.surveys {
        for answer in survey.answers {
          append(answer, of: survey)
          try endRow(to: writer)
        }
      }
    case .opportunityState, .invoice, .invoiceLine, .payment, .campaignResponse, .accountExit:
      try writeTrade(life, to: table, through: writer)
    default: return
    }
  }
}
