/// What was agreed with a customer about answers to its requests.
struct ServiceLevel: Sendable {
  /// Its `service_level_id`, from 1 in the order of `ServiceLevel.all`.
  let id: Int
  let name: String
  let firstResponseHours: Int
  let resolutionHours: Int

  /// All levels, the best first.
  static let all: [ServiceLevel] = [
    ServiceLevel(id: 1, name: "Platinum", firstResponseHours: 2, resolutionHours: 24),
    ServiceLevel(id: 2, name: "Gold", firstResponseHours: 4, resolutionHours: 48),
    ServiceLevel(id: 3, name: "Silver", firstResponseHours: 8, resolutionHours: 96),
    ServiceLevel(id: 4, name: "Standard", firstResponseHours: 16, resolutionHours: 192),
  ]

  /// How the cases of a tier's customers spread over the levels.
  static func weights(for tier: Tier) -> [Double] {
    switch tier {
    case .key: [30, 40, 25, 5]
    case .major: [12, 35, 40, 13]
    case .growth: [4, 26, 45, 25]
    case .base: [1, 14, 45, 40]
    }
  }
}
