/// Money spent on a campaign.
struct CampaignCost: Sendable {
  let id: Int
  let campaignID: Int
  let category: String
  let spentOn: Day
  /// Pence.
  let amount: Int64
}
