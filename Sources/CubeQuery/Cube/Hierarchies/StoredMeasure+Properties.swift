internal import CubeModel
internal import OrderedCollections
internal import StarSchema

/// What the measure is as a member of MDX.
extension StoredMeasure {
  /// Whether it counts, so that its values are whole numbers.
  var isCount: Bool {
    guard case .aggregate(let aggregate, column: _) = definition.kind else { return false }
    return aggregate == .count || aggregate == .distinctCount
  }

  /// The names of the properties that its definition sets.
  var propertyNames: [String] { Array(definition.properties.keys) }

  /// The value of a property that its definition sets, whatever its capitals; nil where it sets none of that name.
  func property(_ name: String) -> String? {
    definition.properties.first { $0.key.isSpelled(name) }?.value
  }

  /// The format in a language; nil where it has none.
  func format(in language: String) -> String? { definition.formatText?.text(in: language) }
}
