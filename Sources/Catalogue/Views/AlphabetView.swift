/// What the page of all names has besides what every page has, as the template prints it.
struct AlphabetView: Sendable {
  /// A kind to narrow the names by.
  struct Filter: Sendable {
    let kind: String
    let caption: String
    let count: Int
    let isChosen: Bool
  }

  /// A name.
  struct Entry: Sendable {
    let entryKind: String
    let entryName: Prose
    let entryKindWord: Prose
    let entryHome: Prose
    let entryMeaning: Prose
  }

  /// The names of a letter.
  struct Letter: Sendable {
    let letterID: String
    let letter: String
    let entries: [Entry]
  }

  let filterLegend: String
  let columnNames: [String]
  let filters: [Filter]
  let letters: [Letter]
}
