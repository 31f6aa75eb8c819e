/// The page of words.
struct GlossaryPage {
  let site: Site

  var content: PageContent {
    var page = PageContent(subject: .glossary, title: site.say(.glossary), lead: [site.say(.glossaryLead)])
    for (number, chapter) in GlossaryTerm.chapters.enumerated() {
      var section = SectionView("chapter-\(number + 1)", site.say(chapter.title))
      section.explained = chapter.terms.map { term in
        .init(
          wordID: site.book.id(of: .term(term)) ?? term.rawValue, word: site.word(term.name),
          meaning: site.word(term.meaning))
      }
      page.add(section)
    }
    return page
  }
}
