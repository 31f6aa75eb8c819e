/// A text of the catalogue's own in every language that it has; places in braces, such as `{cube}`, are filled in.
struct Phrase: Sendable, Hashable {
  let english: String
  let chinese: String

  init(_ english: String, _ chinese: String) {
    self.english = english
    self.chinese = chinese
  }

  /// The text in a language.
  func text(in language: CatalogueLanguage) -> String {
    switch language {
    case .english: english
    case .chinese: chinese
    }
  }

  /// The text with its places filled.
  func prose(in language: CatalogueLanguage, _ places: [String: Prose] = [:]) -> Prose {
    var result = Prose.empty
    var rest = text(in: language)[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = String(rest[rest.index(after: open)..<close])
      result = result + Prose(String(rest[..<open])) + (places[name] ?? Prose(String(rest[open...close])))
      rest = rest[rest.index(after: close)...]
    }
    return result + Prose(String(rest))
  }
}
