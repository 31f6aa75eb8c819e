/// What an account was from a day on.
struct AccountState: Sendable {
  let validFrom: Day
  let tier: Tier
  let officeID: Int
  let ownerID: Int?
  let modifiedAt: Moment

  /// The office in charge.
  var office: Office { World.office(officeID) }
}
