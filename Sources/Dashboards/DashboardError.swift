import CubeModel
import Wording

/// Why a page could not be built.
///
/// The pages that stand already are left as they are.
public struct DashboardError: Error, Sendable, Equatable {
  /// What went wrong.
  public enum Kind: Sendable, Equatable {
    /// There is no such page.
    case unknownPage(String, nearest: String?)
    /// A page is to be built in a language that pages have no words in.
    case unknownLanguage(String, page: String)
    /// A page could not be written to its file.
    case unwritable(file: String)
    /// A template of the program cannot be read.
    case unreadableTemplate(String)
    /// A tile cannot be drawn.
    case undrawable(page: String)
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

  static func unknownPage(_ name: String, among names: some Sequence<String>) -> DashboardError {
    DashboardError(kind: .unknownPage(name, nearest: NearestName(to: name, among: names)?.name))
  }
}

extension DashboardError: CustomStringConvertible {
  /// What failed, where, and what was expected.
  public var description: String {
    let sentence =
      switch kind {
      case .unknownPage(let name, let nearest):
        "page '\(name)' is not defined in the dashboards." + (nearest.map { " Did you mean '\($0)'?" } ?? "")
      case .unknownLanguage(let language, let page):
        "page '\(page)': pages have no words in language '\(language)'; expected en or zh."
      case .unwritable(let file): "\(file): the page cannot be written; the one that stood there is left."
      case .unreadableTemplate(let name): "template '\(name)' of pages cannot be read."
      case .undrawable(let page): "page '\(page)': a tile cannot be drawn."
      }
    return sentence + (underlying.map { " " + $0 } ?? "")
  }
}
