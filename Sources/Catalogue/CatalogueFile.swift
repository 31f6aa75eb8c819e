public import Foundation

/// A file of the catalogue that was written.
public struct CatalogueFile: Sendable, Hashable {
  /// The file.
  public let url: URL
  /// How large it is, in bytes.
  public let byteCount: Int
}
