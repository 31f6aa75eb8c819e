extension Population.Standing {
  /// The share of such accounts that is marked as deleted.
  var deletionShare: Double {
    switch self {
    case .active: 0
    case .lapsed: 0.02
    case .prospect: 0.02
    case .duplicate: 0.3
    }
  }
}
