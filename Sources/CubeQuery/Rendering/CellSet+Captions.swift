internal import CubeModel

extension CellSet.Member {
  /// The caption in a language, after those of the ancestors that it needs to be told apart.
  public func path(in language: String) -> String {
    (ancestors + [caption]).map { $0.text(in: language) }.joined(separator: " / ")
  }
}

extension CellSet {
  /// The captions of the row headings in a language; the dimension is named as well where two levels are called alike.
  public func rowHeadings(in language: String) -> [String] {
    let captions = rows.headings.map { $0.caption.text(in: language) }
    return zip(rows.headings, captions).map { heading, caption in
      guard captions.count(where: { $0 == caption }) > 1, let dimension = heading.dimensionCaption else {
        return caption
      }
      return "\(dimension.text(in: language)): \(caption)"
    }
  }
}
