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
  /// The link to the definitions; none when they are not described.
  let definitions: [PageView.DefinitionsLink]
  let entries: [Entry]
}
