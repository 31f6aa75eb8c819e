/// Something that was done to win attention: a mailing, an event, a series of advertisements.
struct Campaign: Sendable {
  let id: Int
  let name: String
  let kind: Kind
  /// The sector that it was meant for; all when there is none.
  let sector: String?
  let startedOn: Day
  let endedOn: Day
  /// Pounds that were planned for it.
  let budget: Int

  /// How customers were addressed.
  enum Kind: String, Sendable, CaseIterable {
    case mail = "E-mail"
    case event = "Event"
    case webinar = "Webinar"
    case letter = "Direct mail"
    case advertising = "Advertising"

    /// The share of those reached who respond.
    var responseRate: Double {
      switch self {
      case .mail: 0.05
      case .event: 0.22
      case .webinar: 0.12
      case .letter: 0.04
      case .advertising: 0.02
      }
    }

    /// Pounds that one addressee costs.
    var costPerAddressee: Double {
      switch self {
      case .mail: 2
      case .event: 140
      case .webinar: 18
      case .letter: 9
      case .advertising: 12
      }
    }

    /// The share of the accounts asked for that are addressed.
    var reach: Double {
      switch self {
      case .mail: 0.5
      case .event: 0.1
      case .webinar: 0.25
      case .letter: 0.35
      case .advertising: 0.3
      }
    }
  }
}
