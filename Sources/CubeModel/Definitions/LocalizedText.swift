/// A text in one or more languages; English is always there.
public struct LocalizedText: Sendable, Hashable {
  /// The English text.
  public let english: String
  /// The texts of other languages by code, such as `zh`.
  public let others: [String: String]

  /// A text with its translations by language code.
  public init(_ english: String, others: [String: String] = [:]) {
    self.english = english
    self.others = others
  }

  /// The text in `language` (a code such as `en` or `zh`), or else the English one.
  public func text(in language: String) -> String {
    others[language] ?? english
  }
}

extension LocalizedText: ExpressibleByStringLiteral {
  /// An English text.
  public init(stringLiteral text: String) { self.init(text) }
}
