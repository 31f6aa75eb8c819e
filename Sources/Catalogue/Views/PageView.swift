/// A page in the frame that all pages share, as the template prints it.
struct PageView: Sendable {
  /// A link of a navigation.
  struct Link: Sendable {
    let linkText: String
    let file: String
    let isCurrent: Bool
  }

  /// A link to the same page in a language.
  struct LanguageLink: Sendable {
    let tag: String
    let languageName: String
    let file: String
    let isCurrent: Bool
  }

  /// A part of the page that stands below.
  struct Chapter: Sendable {
    let chapterID: String
    let chapterHeading: Prose
  }

  /// The words that the frame itself needs.
  struct FrameWords: Sendable {
    let skip: String
    let languages: String
    let navigation: String
    let onThisPage: String
    let way: String
    let footerNote: String
  }

  let pageTag: String
  let windowTitle: String
  let style: String
  let runningHead: String
  let languageLinks: [LanguageLink]
  let navigation: [Link]
  let content: PageContent
  let chapters: [Chapter]
  let alphabets: [AlphabetView]
  let footer: [String]
  let frame: FrameWords
}
