/// One of the company's people.
struct Employee: Sendable {
  let id: Int
  let name: PersonName
  let email: String?
  let officeID: Int
  let managerID: Int?
  let role: Role
  let hiredOn: Day
  let leftOn: Day?
  let modifiedAt: Moment

  /// What somebody does in an office.
  enum Role: String, Sendable {
    case officeManager = "Office manager"
    case accountManager = "Account manager"
    case consultant = "Consultant"
    case serviceEngineer = "Service engineer"
    case marketing = "Marketing"
  }
}
