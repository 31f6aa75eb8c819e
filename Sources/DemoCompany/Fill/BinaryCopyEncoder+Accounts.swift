import Postgres

extension BinaryCopyEncoder {
  mutating func append(_ account: Account) {
    let present = account.present
    append(integer: account.id)
    append(text: account.name)
    append(text: account.sector)
    append(text: account.subSector)
    append(text: present.tier.rawValue)
    append(integer: present.officeID)
    append(integer: present.ownerID)
    append(text: account.website)
    append(integer: account.parentID)
    append(date: account.customerSince)
    append(moment: account.createdAt)
    append(bool: account.isDeleted)
    append(moment: account.modifiedAt)
  }

  mutating func append(_ state: AccountState, of account: Account) {
    append(integer: account.id)
    append(date: state.validFrom)
    append(text: state.tier.rawValue)
    append(integer: state.officeID)
    append(integer: state.ownerID)
    append(text: account.sector)
    append(text: account.subSector(on: state.validFrom))
    append(integer: account.parentID)
    append(moment: state.modifiedAt)
  }

  mutating func append(_ person: Person) {
    append(integer: person.id)
    append(integer: person.accountID)
    append(text: person.fullName)
    append(text: person.email)
    append(text: person.phone)
    append(text: person.position)
    append(bool: person.isDeleted)
    append(moment: person.modifiedAt)
  }
}
