public import Foundation

/// A page that was written.
public struct BuiltPage: Sendable, Hashable {
  /// The page's name; `index` for the list of pages.
  public let name: String
  /// The language's code.
  public let language: String
  /// Its file.
  public let file: URL
  /// How large it is, in bytes.
  public let byteCount: Int
  /// The run that its figures rest on; nil for the list of pages.
  public let run: Int?
}
