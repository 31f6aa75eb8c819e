import Postgres

extension BinaryCopyEncoder {
  mutating func append(_ opportunity: Opportunity) {
    append(integer: opportunity.id)
    append(integer: opportunity.accountID)
    append(integer: opportunity.ownerID)
    append(integer: opportunity.officeID)
    append(integer: opportunity.productID)
    append(text: opportunity.name)
    append(text: opportunity.currency)
    append(numeric: opportunity.amount, scale: 2)
    append(text: opportunity.stage.rawValue)
    append(moment: opportunity.createdAt)
    append(date: opportunity.closeDate)
    append(text: opportunity.lostReason)
    append(bool: opportunity.isDeleted)
    append(moment: opportunity.modifiedAt)
  }

  mutating func append(_ entry: StageEntry, of opportunity: Opportunity) {
    append(bigInteger: entry.id)
    append(integer: opportunity.id)
    append(text: entry.stage.rawValue)
    append(moment: entry.enteredAt)
    append(moment: entry.modifiedAt)
  }

  mutating func append(_ state: OpportunityState) {
    append(bigInteger: state.id)
    append(integer: state.opportunityID)
    append(moment: state.changedAt)
    append(text: state.stage.rawValue)
    append(numeric: state.amount, scale: 2)
    append(date: state.expectedClose)
    append(text: state.forecastCategory)
    append(moment: state.modifiedAt)
  }

  mutating func append(_ activity: Activity) {
    append(bigInteger: activity.id)
    append(integer: activity.accountID)
    append(integer: activity.contactID)
    append(integer: activity.employeeID)
    append(integer: activity.opportunityID)
    append(text: activity.kind)
    append(text: activity.topic)
    append(text: activity.direction)
    append(moment: activity.happenedAt)
    append(moment: activity.loggedAt)
    append(bool: activity.isDeleted)
    append(moment: activity.modifiedAt)
  }
}
