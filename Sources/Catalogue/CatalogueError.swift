/// Why the catalogue could not be built; what stands already is left as it is.
public struct CatalogueError: Error, Sendable, Equatable {
  /// What went wrong.
  public enum Kind: Sendable, Equatable {
    /// A file could not be written.
    case unwritable(file: String)
    /// A template of the program cannot be read.
    case unreadableTemplate(String)
    /// The diagram of a star cannot be drawn.
    case undrawable(star: String)
  }

  /// What went wrong.
  public let kind: Kind
  /// What the system or another room said about it.
  public let underlying: String?

  /// An error of a kind.
  public init(kind: Kind, underlying: String? = nil) {
    self.kind = kind
    self.underlying = underlying
  }
}

extension CatalogueError: CustomStringConvertible {
  /// What failed, where, and what was expected.
  public var description: String {
    let sentence =
      switch kind {
      case .unwritable(let file): "\(file): the page cannot be written; the one that stood there is left."
      case .unreadableTemplate(let name): "template '\(name)' of the catalogue cannot be read."
      case .undrawable(let star): "star '\(star)': its diagram cannot be drawn."
      }
    return sentence + (underlying.map { " " + $0 } ?? "")
  }
}
