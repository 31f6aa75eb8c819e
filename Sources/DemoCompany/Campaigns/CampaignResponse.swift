/// A contact's coming to a status in a campaign.
struct CampaignResponse: Sendable {
  let id: Int
  let campaignID: Int
  let accountID: Int
  let contactID: Int?
  let status: String
  let changedAt: Moment
}
