/// A mistake inside a text: how many Unicode scalars from its start, and what it is.
struct TextMistake: Error, Hashable {
  var offset: Int
  var sentence: String

  /// A mistake at an offset, or of the whole text.
  init(at offset: Int = 0, _ sentence: String) {
    self.offset = offset
    self.sentence = sentence
  }
}
