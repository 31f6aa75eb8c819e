/// The tables of schema `crm`, in the order in which they are filled.
enum Table: String, Sendable, CaseIterable {
  case office
  case product
  case serviceLevel = "service_level"
  case exchangeRate = "exchange_rate"
  case employee
  case account
  case accountHistory = "account_history"
  case contact
  case opportunity
  case opportunityStage = "opportunity_stage"
  case serviceCase = "service_case"
  case caseStatus = "case_status"
  case activity
  case survey
  case surveyAnswer = "survey_answer"
  case opportunityState = "opportunity_state"
  case accountingPeriod = "accounting_period"
  case dunningLevel = "dunning_level"
  case invoice
  case invoiceLine = "invoice_line"
  case payment
  case campaign
  case campaignCost = "campaign_cost"
  case campaignResponse = "campaign_response"
  case programmeCost = "programme_cost"
  case accountExit = "account_exit"
  case callQueue = "call_queue"
  case callInterval = "call_interval"
  case usageWeek = "usage_week"
  case employeeAnswer = "employee_answer"
  case maturityFactor = "maturity_factor"
  case assessmentAnswer = "assessment_answer"
}
