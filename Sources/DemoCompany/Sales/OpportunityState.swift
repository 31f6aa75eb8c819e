/// What was thought of an opportunity from a moment on: each change of stage, amount, expected closing or forecast.
struct OpportunityState: Sendable {
  let id: Int
  let opportunityID: Int
  let changedAt: Moment
  let stage: SalesStage
  /// Hundredths of the opportunity's currency.
  let amount: Int64?
  /// The day on which it was expected to close; when it is closed, the day on which it did.
  let expectedClose: Day
  let forecastCategory: String
  let modifiedAt: Moment
}
