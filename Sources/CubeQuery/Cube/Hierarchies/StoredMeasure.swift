internal import CubeModel

/// A measure whose values come from the store.
struct StoredMeasure: Sendable {
  /// Its name.
  let name: String
  /// What people call it, in the cube's language.
  let caption: String
  /// How it is counted, in the cube's language.
  let description: String?
  /// Whether people are shown it.
  let isVisible: Bool
  /// The star that holds its rows.
  let star: String
  /// What it is where a dimension does not touch its star.
  let unrelated: CubeDefinition.Unrelated
  /// Its place among the measures when it says one (`MEMBER_ORDINAL`).
  let place: Int?
  /// Its definition: how it is put together and written.
  let definition: CubeDefinition.Measure
}
