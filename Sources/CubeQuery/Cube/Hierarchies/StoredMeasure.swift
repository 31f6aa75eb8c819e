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
  /// Its definition: how it is put together and written.
  let definition: CubeDefinition.Measure
}
