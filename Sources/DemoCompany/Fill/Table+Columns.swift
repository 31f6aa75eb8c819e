extension Table {
  /// The columns, in the order of `schema.sql` and of the rows that are written.
  var columns: [String] {
    switch self {
    case .office:
      [
        "office_id", "code", "name", "city", "country_code", "country", "region", "currency", "wave", "go_live",
        "modified_at",
      ]
    case .product: ["product_id", "code", "name", "service_line", "modified_at"]
    case .serviceLevel: ["service_level_id", "name", "first_response_hours", "resolution_hours", "modified_at"]
    case .exchangeRate: ["currency", "month", "per_gbp", "modified_at"]
    case .employee:
      [
        "employee_id", "full_name", "email", "office_id", "manager_id", "role", "hired_on", "left_on", "modified_at",
      ]
    case .account:
      [
        "account_id", "name", "sector", "sub_sector", "tier", "office_id", "owner_id", "website", "parent_account_id",
        "customer_since", "created_at", "is_deleted", "modified_at",
      ]
    case .accountHistory:
      [
        "account_id", "valid_from", "tier", "office_id", "owner_id", "sector", "sub_sector", "parent_account_id",
        "modified_at",
      ]
    case .contact:
      ["contact_id", "account_id", "full_name", "email", "phone", "position", "is_deleted", "modified_at"]
    case .opportunity:
      [
        "opportunity_id", "account_id", "owner_id", "office_id", "product_id", "name", "currency", "amount", "stage",
        "created_at", "close_date", "lost_reason", "is_deleted", "modified_at",
      ]
    case .opportunityStage: ["opportunity_stage_id", "opportunity_id", "stage", "entered_at", "modified_at"]
    case .serviceCase:
      [
        "case_id", "account_id", "contact_id", "office_id", "product_id", "service_level_id", "channel", "category",
        "root_cause", "handovers",
        "status", "opened_at", "first_response_at", "resolved_at", "is_deleted", "modified_at",
      ]
    case .caseStatus: ["case_status_id", "case_id", "status", "changed_at", "modified_at"]
    case .activity:
      [
        "activity_id", "account_id", "contact_id", "employee_id", "opportunity_id", "kind", "topic", "direction",
        "happened_at",
        "logged_at", "is_deleted", "modified_at",
      ]
    case .survey:
      [
        "survey_id", "account_id", "contact_id", "office_id", "case_id", "touchpoint", "sent_at", "answered_at",
        "modified_at",
      ]
    case .opportunityState:
      [
        "opportunity_state_id", "opportunity_id", "changed_at", "stage", "amount", "expected_close",
        "forecast_category", "modified_at",
      ]
    case .accountingPeriod: ["period_id", "first_day", "last_day", "modified_at"]
    case .dunningLevel: ["dunning_level_id", "name", "from_days", "to_days", "modified_at"]
    case .invoice:
      [
        "invoice_id", "account_id", "opportunity_id", "office_id", "owner_id", "currency", "rate", "invoiced_on",
        "due_on", "settled_on", "net_amount", "is_deleted", "modified_at",
      ]
    case .invoiceLine:
      [
        "invoice_line_id", "invoice_id", "product_id", "quantity", "list_amount", "discount_amount", "net_amount",
        "cost_amount", "modified_at",
      ]
    case .payment: ["payment_id", "invoice_id", "paid_on", "amount", "modified_at"]
    case .campaign: ["campaign_id", "name", "kind", "sector", "started_on", "ended_on", "modified_at"]
    case .campaignCost: ["campaign_cost_id", "campaign_id", "category", "spent_on", "amount", "modified_at"]
    case .campaignResponse:
      [
        "campaign_response_id", "campaign_id", "account_id", "contact_id", "status", "changed_at", "modified_at",
      ]
    case .programmeCost: ["programme_cost_id", "office_id", "category", "spent_on", "amount", "modified_at"]
    case .accountExit: ["account_id", "left_on", "reason", "modified_at"]
    case .callQueue: ["queue_id", "name", "region", "threshold_seconds", "modified_at"]
    case .callInterval:
      [
        "queue_id", "starts_at", "local_time", "offered", "answered", "abandoned", "answered_in_time", "handle_seconds",
        "modified_at",
      ]
    case .usageWeek:
      [
        "employee_id", "week", "logins", "records_entered", "fields_filled", "fields_total", "records_correct",
        "records_checked", "modified_at",
      ]
    case .employeeAnswer:
      ["employee_answer_id", "employee_id", "office_id", "asked_on", "question", "score", "modified_at"]
    case .maturityFactor: ["factor_id", "name", "weight", "modified_at"]
    case .assessmentAnswer:
      ["assessment_answer_id", "office_id", "assessed_on", "factor_id", "question", "score", "modified_at"]
    case .surveyAnswer: ["survey_answer_id", "survey_id", "question", "score", "answer_text", "modified_at"]
    }
  }
}
