extension World {
  /// Four campaigns a quarter over the three years.
  static let campaigns = (0..<48).map { place in
    let kind = Campaign.Kind.allCases[place * 7 % Campaign.Kind.allCases.count]
    let sector = place % 3 == 0 ? nil : Sector.all[place * 5 % Sector.all.count].name
    let quarter = place / 4
    let startedOn = Day(2023 + (quarter + 2) / 4, (quarter + 2) % 4 * 3 + 1, 3 + place % 4 * 6).workday
    return Campaign(
      id: place + 1, name: "\(kind.rawValue) \(sector ?? "all sectors"), \(quarterName(quarter))", kind: kind,
      sector: sector, startedOn: startedOn, endedOn: startedOn + 42, budget: 4_000 + place * 13 % 9 * 1_500)
  }

  private static let costCategories = ["Creation", "Media and venue", "Agency"]

  private static func quarterName(_ quarter: Int) -> String {
    "\(2023 + (quarter + 2) / 4) Q\((quarter + 2) % 4 + 1)"
  }

  /// What was spent on the campaigns: about what so many addressees cost, each category in a sum of its own.
  var campaignCosts: [CampaignCost] {
    var id = 0
    return World.campaigns.flatMap { campaign -> [CampaignCost] in
      var chance = Chance(seed: seed, .campaigns, campaign.id)
      let addressees = 2_400 * scale * campaign.kind.reach * (campaign.sector == nil ? 1 : 0.25)
      let whole = Double(campaign.budget) * 0.4 * scale + addressees * campaign.kind.costPerAddressee
      return zip(World.costCategories, [0.25, 0.55, 0.2]).enumerated().map { place, part in
        id += 1
        let pence = whole * part.1 * chance.logNormal(median: 1, sigma: 0.2) * 100
        return CampaignCost(
          id: id, campaignID: campaign.id, category: part.0, spentOn: (campaign.startedOn + place * 12).workday,
          amount: Int64(pence.rounded()))
      }
    }
  }

  /// How an account was addressed by campaigns and what came of it; nobody orders more because of one.
  func responses(of account: Account, people: [Person], _ numbers: inout Numbering) -> [CampaignResponse] {
    var chance = Chance(seed: seed, .responses, account.id)
    guard let window = account.dealings(from: Span.first, through: Span.last) else { return [] }
    var responses: [CampaignResponse] = []
    for campaign in World.campaigns {
      guard campaign.startedOn >= window.from, campaign.startedOn <= window.through,
        campaign.sector == nil || campaign.sector == account.sector, chance.happens(campaign.kind.reach)
      else { continue }
      var at = Moment(campaign.startedOn + chance.int(below: 10), hours: chance.uniform(7, 16))
      let person = people.isEmpty || chance.happens(0.1) ? nil : chance.pick(people).id
      var statuses = ["Sent"]
      if chance.happens(campaign.kind.responseRate) {
        statuses.append("Responded")
        if chance.happens(0.3) { statuses.append("Lead") }
      }
      for status in statuses {
        guard at <= Span.now else { break }
        let isForeign = chance.happens(PlantedFaults.foreignStatus)
        responses.append(
          CampaignResponse(
            id: numbers.responses.take(), campaignID: campaign.id, accountID: account.id, contactID: person,
            status: isForeign ? "MQL" : status, changedAt: at))
        at = at + 24 * chance.logNormal(median: 4, sigma: 0.8)
      }
    }
    return responses
  }
}
