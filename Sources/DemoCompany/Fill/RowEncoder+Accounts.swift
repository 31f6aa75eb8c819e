extension RowEncoder {
  mutating func write(_ account: Account) {
    let present = account.present
    row {
      $0.integer(account.id)
      $0.text(account.name)
      $0.text(account.sector)
      $0.text(account.subSector)
      $0.text(present.tier.rawValue)
      $0.integer(present.officeID)
      $0.integer(present.ownerID)
      $0.text(account.website)
      $0.integer(account.parentID)
      $0.moment(account.createdAt)
      $0.boolean(account.isDeleted)
      $0.moment(account.modifiedAt)
    }
  }

  mutating func write(_ state: AccountState, of account: Account) {
    row {
      $0.integer(account.id)
      $0.date(state.validFrom)
      $0.text(state.tier.rawValue)
      $0.integer(state.officeID)
      $0.integer(state.ownerID)
      $0.moment(state.modifiedAt)
    }
  }

  mutating func write(_ person: Person) {
    row {
      $0.integer(person.id)
      $0.integer(person.accountID)
      $0.text(person.fullName)
      $0.text(person.email)
      $0.text(person.phone)
      $0.text(person.position)
      $0.boolean(person.isDeleted)
      $0.moment(person.modifiedAt)
    }
  }
}
