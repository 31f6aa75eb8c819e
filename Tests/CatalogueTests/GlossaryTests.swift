import Testing

@testable import Catalogue

@Suite("The glossary")
struct GlossaryTests {
  @Test("every word stands in one chapter and is explained in every language", arguments: GlossaryTerm.allCases)
  func everyTerm(term: GlossaryTerm) {
    #expect(GlossaryTerm.chapters.flatMap(\.terms).count { $0 == term } == 1)
    for language in CatalogueLanguage.allCases {
      #expect(!term.meaning.text(in: language).isEmpty && !term.name.text(in: language).isEmpty)
    }
    #expect(term.meaning.english.hasSuffix(".") && term.meaning.chinese.hasSuffix("。"))
  }
}
