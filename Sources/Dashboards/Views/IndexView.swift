/// The list of pages as the template prints it.
struct IndexView: Sendable {
  /// A page with its files by language.
  struct Entry: Sendable {
    let entryTitle: String
    let entrySubtitle: String
    let links: [PageView.LanguageLink]
  }

  let style: String
  let heading: String
  let entries: [Entry]
}
