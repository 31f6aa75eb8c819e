/// Money spent on the CRM programme for an office.
struct ProgrammeCost: Sendable {
  let id: Int
  let officeID: Int
  let category: Category
  let spentOn: Day
  /// Pence.
  let amount: Int64

  /// What the money was for.
  enum Category: String, Sendable, CaseIterable {
    case software = "Software"
    case services = "Services"
    case training = "Training"
    case running = "Running"
  }
}
