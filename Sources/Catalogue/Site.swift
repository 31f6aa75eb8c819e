import CubeModel
import OrderedCollections

/// What every page of one language needs: the model, where its things are described, and who uses what.
struct Site: Sendable {
  let model: Model
  let language: CatalogueLanguage
  let book: AddressBook
  let uses: ColumnUses
  let pages: PageAddresses

  /// A text of the definitions; one that the page's language lacks is marked as English.
  func text(_ text: LocalizedText) -> Prose {
    if language == .english || text.others[language.rawValue] != nil { return Prose(plain(text)) }
    // A text of digits and signs alone is of no language.
    return text.english.contains(where: \.isLetter) ? .foreign(text.english, tag: "en") : Prose(text.english)
  }

  /// A text of the definitions without marks.
  func plain(_ text: LocalizedText) -> String { text.text(in: language.rawValue) }

  /// A text of the catalogue's own.
  func say(_ phrase: Phrase, _ places: [String: Prose] = [:]) -> Prose { phrase.prose(in: language, places) }

  /// A text of the catalogue's own without places.
  func word(_ phrase: Phrase) -> String { phrase.text(in: language) }

  /// Parts with the language's comma between them; a dash for none.
  func list(_ parts: [Prose]) -> Prose { parts.isEmpty ? .none : .joined(parts, by: language.separator) }

  /// A count with its noun.
  func count(_ number: Int, _ one: Phrase, _ many: Phrase) -> Prose {
    say(number == 1 ? one : many, ["count": Prose(String(number))])
  }

  /// A day in words.
  func day(_ day: String) -> Prose { Prose(DayText.text(day, in: language)) }
}
