/// A section as a format of texts.
struct TextLayout {
  let pieces: [FormatPiece]

  /// The text in the places of its characters, filled from the right unless the section says otherwise; what finds no
  /// place stands at the end where filling ends.
  ///
  /// A section with no places takes the text where its `<` or `>` stands.
  func text(of text: String) -> String {
    let characters = Array(cased(text))
    let places = pieces.count { if case .character = $0.kind { true } else { false } }
    guard places > 0 else { return withoutPlaces(String(characters)) }
    let missing = max(0, places - characters.count)
    let fillsFromLeft = pieces.contains { $0.kind == .fillFromLeft }
    let surplus = max(0, characters.count - places)
    var next = 0
    var place = 0
    var result = ""
    for piece in pieces {
      switch piece.kind {
      case .character(let orSpace):
        let isEmpty = fillsFromLeft ? place >= characters.count : place < missing
        place += 1
        guard !isEmpty else {
          result += orSpace ? " " : ""
          continue
        }
        let takesSurplus = fillsFromLeft ? place == places : place == 1
        let end = next + 1 + (takesSurplus ? surplus : 0)
        result += String(characters[next..<end])
        next = end
      case .lowercase, .uppercase, .fillFromLeft: continue
      default: result += piece.source
      }
    }
    return result
  }

  private func cased(_ text: String) -> String {
    if pieces.contains(where: { $0.kind == .uppercase }) { return text.uppercased() }
    return pieces.contains { $0.kind == .lowercase } ? text.lowercased() : text
  }

  private func withoutPlaces(_ text: String) -> String {
    var isWritten = false
    return pieces.reduce(into: "") { result, piece in
      guard piece.kind == .lowercase || piece.kind == .uppercase else {
        if piece.kind != .fillFromLeft { result += piece.source }
        return
      }
      if !isWritten { result += text }
      isWritten = true
    }
  }
}
