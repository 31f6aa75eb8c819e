/// What a page says, before it is set in the frame that all pages share.
struct PageContent: Sendable {
  /// What the page is about.
  var subject: Subject
  /// The kind of thing, above the title; none where the title says it.
  var kinds: [Prose] = []
  /// The title.
  var title: Prose
  /// The name in questions and files, where people call it otherwise.
  var names: [String] = []
  /// What the thing is, in a sentence or two.
  var lead: [Prose] = []
  /// What is known of it in short.
  var facts: [Fact] = []
  /// The way of its figures from source to page.
  var way: [Step] = []
  /// The rest.
  var sections: [SectionView] = []

  /// Something that is known, under a term.
  struct Fact: Sendable {
    let term: Prose
    let detail: Prose
  }

  /// A step of the way of a number.
  struct Step: Sendable {
    let step: Prose
    let things: [Prose]
  }

  /// Adds what is known under a term.
  mutating func add(_ term: Prose, _ detail: Prose?) {
    if let detail, !detail.html.isEmpty { facts.append(Fact(term: term, detail: detail)) }
  }

  /// Adds a section, unless it says nothing.
  mutating func add(_ section: SectionView) {
    if !section.isEmpty { sections.append(section) }
  }
}
