import Postgres

extension BinaryCopyEncoder {
  mutating func append(_ campaign: Campaign) {
    append(integer: campaign.id)
    append(text: campaign.name)
    append(text: campaign.kind.rawValue)
    append(text: campaign.sector)
    append(date: campaign.startedOn)
    append(date: campaign.endedOn)
    append(moment: Moment(campaign.startedOn - 20, hours: 9))
  }

  mutating func append(_ cost: CampaignCost) {
    append(integer: cost.id)
    append(integer: cost.campaignID)
    append(text: cost.category)
    append(date: cost.spentOn)
    append(numeric: cost.amount, scale: 2)
    append(moment: Moment(cost.spentOn, hours: 15))
  }

  mutating func append(_ response: CampaignResponse) {
    append(bigInteger: response.id)
    append(integer: response.campaignID)
    append(integer: response.accountID)
    append(integer: response.contactID)
    append(text: response.status)
    append(moment: response.changedAt)
    append(moment: response.changedAt)
  }

  mutating func append(_ cost: ProgrammeCost) {
    append(integer: cost.id)
    append(integer: cost.officeID)
    append(text: cost.category.rawValue)
    append(date: cost.spentOn)
    append(numeric: cost.amount, scale: 2)
    append(moment: Moment(cost.spentOn, hours: 15))
  }
}
