/// Everything that the CRM holds about an account, or about a batch of callers without one.
struct AccountLife: Sendable {
  let account: Account?
  let people: [Person]
  let opportunities: [Opportunity]
  let cases: [ServiceCase]
  let activities: [Activity]
  let surveys: [Survey]
  let opportunityStates: [OpportunityState]
  let invoices: [Invoice]
  let responses: [CampaignResponse]
  let exit: AccountExit?

  /// The life of the account with an id.
  init(account id: Int, in world: World, _ numbers: inout Numbering) {
    let account = world.account(id)
    self.account = account
    people = world.people(of: account, &numbers)
    opportunities = world.opportunities(of: account, &numbers)
    cases = world.cases(of: account, people: people, &numbers)
    activities = world.activities(of: account, people: people, opportunities: opportunities, &numbers)
    surveys = world.surveys(
      of: account, people: people, opportunities: opportunities, cases: cases, &numbers)
    opportunityStates = world.states(of: account, opportunities, &numbers)
    invoices = world.invoices(of: account, opportunities, &numbers)
    responses = world.responses(of: account, people: people, &numbers)
    exit = world.exit(of: account)
  }

  /// The cases of a batch of callers without an account.
  init(strangers batch: Int, in world: World, _ numbers: inout Numbering) {
    account = nil
    people = []
    opportunities = []
    cases = world.strangerCases(batch: batch, &numbers)
    activities = []
    surveys = []
    opportunityStates = []
    invoices = []
    responses = []
    exit = nil
  }
}
