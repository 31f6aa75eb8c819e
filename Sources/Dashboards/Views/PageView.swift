/// A page as the template prints it.
struct PageView: Sendable {
  /// A link to the same page in a language.
  struct LanguageLink: Sendable {
    let code: String
    let name: String
    let file: String
    let isCurrent: Bool
  }

  /// A link to where definitions are described.
  struct DefinitionsLink: Sendable {
    let definitionsText: String
    let definitionsFile: String
  }

  /// A line of the header: the period, the filters, the freshness.
  struct HeaderFact: Sendable {
    let term: String
    let detail: String
    let notes: [String]
  }

  /// The first block: counts by verdict and what they say.
  struct Summary: Sendable {
    let counts: [Count]
    let sentences: [Sentence]
    let footnotes: [String]
  }

  /// How many KPIs came to a verdict.
  struct Count: Sendable {
    let number: String
    let isNone: Bool
    let mark: CardView.Mark
  }

  /// A sentence of the summary, perhaps with a word before it.
  struct Sentence: Sendable {
    let leads: [String]
    let text: String
  }

  /// Tiles that stand together: cards in a row, or figures.
  struct Block: Sendable {
    let cards: [CardView]
    let figures: [FigureView]
    let hasCards: Bool
    let hasFigures: Bool
  }

  let code: String
  let pageTitle: String
  let subtitles: [String]
  let style: String
  /// The style of what stands at the head and foot of every printed sheet.
  let runningHead: String
  let links: [LanguageLink]
  /// The link to the definitions; none when they are not described.
  let definitions: [DefinitionsLink]
  let headerFacts: [HeaderFact]
  let summaries: [Summary]
  let blocks: [Block]
  let footerFacts: [FooterFact]
  let words: Words

  /// A part of the footer's line, with the full text where it is shortened.
  struct FooterFact: Sendable {
    let text: String
    /// The text in full; none when it is not shortened.
    let fulls: [String]
  }
}
