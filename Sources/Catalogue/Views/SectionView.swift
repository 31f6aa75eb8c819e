/// A part of a page under a heading, as the template prints it.
struct SectionView: Sendable {
  /// A picture for wide and for narrow places.
  struct Picture: Sendable {
    let wide: String
    let narrow: String
  }

  /// A word and what it means.
  struct Explained: Sendable {
    let wordID: String
    let word: String
    let meaning: String
  }

  var sectionID: String
  var sectionHeading: Prose
  /// What links to the section say.
  var chapter: Prose
  var notes: [Prose] = []
  var sectionFacts: [PageContent.Fact] = []
  var pictures: [Picture] = []
  var tables: [TableView] = []
  var explained: [Explained] = []

  /// Whether there is nothing below the heading.
  var isEmpty: Bool {
    notes.isEmpty && sectionFacts.isEmpty && pictures.isEmpty && tables.allSatisfy(\.bodyRows.isEmpty)
      && explained.isEmpty
  }

  init(_ id: String, _ heading: Prose) {
    sectionID = id
    sectionHeading = heading
    chapter = heading
  }
}
