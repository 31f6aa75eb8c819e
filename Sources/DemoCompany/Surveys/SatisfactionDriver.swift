/// What satisfaction may hang on; customers rate each from 1 to 5.
enum SatisfactionDriver: String, Sendable, CaseIterable {
  case speed
  case competence
  case clarity
  case price

  /// The share of answered surveys that have the page with these questions.
  static let askedShare = 0.4

  /// How closely the rating hangs together with how content somebody is: 0 not at all, 1 wholly.
  var pull: Double {
    switch self {
    case .speed: 0.85
    case .competence: 0.65
    case .clarity: 0.45
    case .price: 0.1
    }
  }

  /// About how closely ratings go with answers about satisfaction; both are rounded to five steps, which loosens it.
  var correlation: Double { 0.86 * pull }
}
