/// What people call something, in all languages, and whether they see it.
struct Labels: Sendable, Hashable {
  var caption: String?
  var description: String?
  /// Captions in other languages by language code: `de-DE`.
  var captions: [String: String] = [:]
  /// Descriptions in other languages by language code.
  var descriptions: [String: String] = [:]
  var isVisible = true
}
