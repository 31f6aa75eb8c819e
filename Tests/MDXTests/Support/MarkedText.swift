/// A text in which `1️⃣`, `2️⃣` … mark places.
struct MarkedText {
  /// The text without its marks.
  let text: String
  /// Where the marks stood, by number from 1, in bytes of UTF-8.
  let offsets: [Int]

  init(_ marked: String) {
    var text = ""
    var offsets: [Int: Int] = [:]
    var rest = marked.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      if rest.starts(with: "\u{FE0F}\u{20E3}".unicodeScalars), let number = Int(String(scalar)) {
        rest = rest.dropFirst(2)
        offsets[number] = text.utf8.count
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    self.text = text
    self.offsets = offsets.sorted { $0.key < $1.key }.map(\.value)
  }
}
