/// Words behind a number, which may read otherwise for one thing than for several.
struct CountedWords: Sendable {
  /// For one.
  var one: String
  /// For several, and for none.
  var several: String

  /// Words that read differently for one and for several.
  init(one: String, several: String) {
    self.one = one
    self.several = several
  }

  /// Words that are the same for every number.
  init(_ words: String) { self.init(one: words, several: words) }

  /// The words for a number of things.
  func words(for count: Int) -> String { count == 1 ? one : several }
}
