/// A request or complaint.
struct ServiceCase: Sendable {
  let id: Int
  let accountID: Int?
  let contactID: Int?
  let officeID: Int
  let productID: Int?
  let level: ServiceLevel
  let channel: String
  let category: String?
  /// Why it came about; nothing while it is open, and where nobody noted it.
  let rootCause: String?
  /// How often somebody else took it over.
  let handovers: Int
  let status: CaseStatus
  let openedAt: Moment
  let firstResponseAt: Moment?
  let resolvedAt: Moment?
  let isDeleted: Bool
  let modifiedAt: Moment
  let statuses: [StatusEntry]
  /// How late the first response came against what was usual at that time, in standard deviations.
  let slowness: Double
}
