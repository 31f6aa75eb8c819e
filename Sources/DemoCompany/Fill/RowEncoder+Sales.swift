extension RowEncoder {
  mutating func write(_ opportunity: Opportunity) {
    row {
      $0.integer(opportunity.id)
      $0.integer(opportunity.accountID)
      $0.integer(opportunity.ownerID)
      $0.integer(opportunity.officeID)
      $0.integer(opportunity.productID)
      $0.text(opportunity.name)
      $0.text(opportunity.currency)
      $0.decimal(opportunity.amount, decimals: 2)
      $0.text(opportunity.stage.rawValue)
      $0.moment(opportunity.createdAt)
      $0.date(opportunity.closeDate)
      $0.text(opportunity.lostReason)
      $0.boolean(opportunity.isDeleted)
      $0.moment(opportunity.modifiedAt)
    }
  }

  mutating func write(_ entry: StageEntry, of opportunity: Opportunity) {
    row {
      $0.bigInteger(entry.id)
      $0.integer(opportunity.id)
      $0.text(entry.stage.rawValue)
      $0.moment(entry.enteredAt)
      $0.moment(entry.modifiedAt)
    }
  }

  mutating func write(_ activity: Activity) {
    row {
      $0.bigInteger(activity.id)
      $0.integer(activity.accountID)
      $0.integer(activity.contactID)
      $0.integer(activity.employeeID)
      $0.integer(activity.opportunityID)
      $0.text(activity.kind)
      $0.text(activity.direction)
      $0.moment(activity.happenedAt)
      $0.moment(activity.loggedAt)
      $0.boolean(activity.isDeleted)
      $0.moment(activity.modifiedAt)
    }
  }
}
