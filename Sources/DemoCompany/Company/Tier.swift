/// The four tiers of customers, by what they order in twelve months.
enum Tier: String, Sendable, CaseIterable {
  case key = "Key"
  case major = "Major"
  case growth = "Growth"
  case base = "Base"

  /// Active customers of the tier at scale 1.
  var customers: Int {
    switch self {
    case .key: 49
    case .major: 75
    case .growth: 109
    case .base: 1_339
    }
  }

  /// The tier's share of the revenue of twelve months.
  var share: Double {
    switch self {
    case .key: 0.54
    case .major: 0.17
    case .growth: 0.11
    case .base: 0.18
    }
  }

  /// Pounds that every customer of the tier orders at least in twelve months, a little within the tier's bound.
  var floor: Double {
    switch self {
    case .key: 505_000
    case .major: 202_000
    case .growth: 101_000
    case .base: 450
    }
  }

  /// How unlike the tier's customers are: the power of the rank by which revenue rises above the floor.
  var steepness: Double {
    switch self {
    case .key: 3
    case .major: 2
    case .growth: 2.5
    case .base: 4
    }
  }

  /// Orders that the tier's customer of average revenue places in twelve months, before at least one is made sure.
  var orders: Double {
    switch self {
    case .key: 14
    case .major: 8
    case .growth: 5
    case .base: 1.1
    }
  }

  /// Service cases a year.
  var cases: Double {
    switch self {
    case .key: 40
    case .major: 20
    case .growth: 12
    case .base: 2.9
    }
  }

  /// Contacts with the customer a year.
  var activities: Double {
    switch self {
    case .key: 165
    case .major: 92
    case .growth: 52
    case .base: 10
    }
  }

  /// People known at the customer.
  var people: Double {
    switch self {
    case .key: 14
    case .major: 9
    case .growth: 6
    case .base: 2.4
    }
  }

  /// The factor on the probability that a survey is answered.
  var responsiveness: Double {
    switch self {
    case .key: 1.25
    case .major: 1.15
    case .growth: 1.05
    case .base: 0.95
    }
  }

  /// The tier above, if there is one.
  var above: Tier? {
    switch self {
    case .key: nil
    case .major: .key
    case .growth: .major
    case .base: .growth
    }
  }

  /// The tier below, if there is one.
  var below: Tier? {
    switch self {
    case .key: .major
    case .major: .growth
    case .growth: .base
    case .base: nil
    }
  }
}
