import Testing

@testable import Catalogue

@Suite("Prose")
struct ProseTests {
  @Test("what is interpolated is escaped, literals and prose are not")
  func escaping() {
    let hostile = "<script>&\"'"
    let prose: Prose = "<b>\(hostile)</b> \(Prose.code("a < b"))"
    #expect(Prose.code("a.b_c 0.0").html == "<code>a.<wbr>b_<wbr>c 0.0</code>")
    #expect(prose.html == "<b>&lt;script&gt;&amp;&quot;&#39;</b> <code>a &lt; b</code>")
  }

  @Test("a phrase fills its places in either language, and keeps braces that name nothing")
  func places() {
    let phrase = Phrase("{part} of {whole} {other}", "{whole}中的{part}")
    let whole = "<2>"
    let places: [String: Prose] = ["part": "1", "whole": Prose(whole)]
    #expect(phrase.prose(in: .english, places).html == "1 of &lt;2&gt; {other}")
    #expect(phrase.prose(in: .chinese, places).html == "&lt;2&gt;中的1")
  }

  @Test("names become slugs of their own, whatever they are made of")
  func slugs() {
    let names = ["Win rate", "win_rate", "Win rate 2", "客户", "负责人", "Win  rate"]
    let slugs = Slugs.make(for: names)
    #expect(names.compactMap { slugs[$0] } == ["win-rate", "win-rate-2", "win-rate-2-2", "x", "x-2", "win-rate-3"])
  }

  @Test("a day is written as people read it, and what is none stays")
  func days() {
    #expect(DayText.text("2026-12-31", in: .english) == "31\u{A0}Dec\u{A0}2026")
    #expect(DayText.text("2026-12-31", in: .chinese) == "2026年12月31日")
    #expect(DayText.text("someday", in: .english) == "someday")
  }

  @Test(
    "a span is told in the largest unit that it is whole in",
    arguments: [(0, "0 seconds"), (1, "1 second"), (60, "1 minute"), (5400, "90 minutes"), (86_400, "1 day")])
  func spans(seconds: Int, text: String) throws {
    let model = try Shop.model()
    let book = AddressBook(model, languages: [.english])
    let site = Site(model: model, language: .english, book: book, uses: ColumnUses(model), pages: PageAddresses())
    #expect(SpanWords(site: site).prose(ofSeconds: seconds).html == text)
  }
}
