import Statistics

/// Changes that are read together, such as those of a page, and so are judged together: among many KPIs some seem to
/// move by chance alone.
enum ChangeFamily {
  /// The share of false ones that is borne among the changes that are reported.
  static let falseDiscoveryRate = 0.05

  /// Judges changes as a family: one that does not stand up to it becomes `noDetectableChange`.
  static func judge(_ changes: [Change]) -> [Change] {
    let places = changes.indices.filter { changes[$0].measured != nil }
    let pValues = places.compactMap { changes[$0].measured?.pValue }
    guard places.count > 1, let family = try? FalseDiscovery(pValues) else { return changes }
    var judged = changes
    for (place, adjusted) in zip(places, family.adjusted) {
      judged[place].adjustedPValue = adjusted
      if adjusted > falseDiscoveryRate { judged[place].verdict = .noDetectableChange }
    }
    return judged
  }
}
