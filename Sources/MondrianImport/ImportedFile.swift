/// A file that an import gives.
public struct ImportedFile: Sendable, Hashable {
  /// The path within the folder of the definitions: `Cubes/dimensions/store.yaml`.
  public var path: String
  /// The text.
  public var text: String
}
