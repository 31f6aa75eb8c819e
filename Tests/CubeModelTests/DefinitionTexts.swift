import Foundation
import Testing

@testable import CubeModel

/// Definition files as texts by path, read as if they stood in folders.
///
/// An expected mistake is marked in the text, `revenu1️⃣`-like: the sign stands right before the place that is reported.
struct DefinitionTexts {
  var texts: [String: String]

  /// A small shop's definitions, without a mistake.
  static let shop = DefinitionTexts(texts: shopTexts)

  /// A chain's definitions over existing tables, without a mistake.
  static let chain = DefinitionTexts(texts: chainTexts)

  /// All mistakes, as the error prints them.
  func mistakes() -> [String] {
    let log = MistakeLog()
    do {
      _ = try Model(reading: roots(log), log, hash: "")
      return []
    } catch {
      return error.mistakes.map(\.description)
    }
  }

  /// The trees of the files, in the order of their paths.
  func roots(_ log: MistakeLog) -> [(kind: DefinitionKind?, node: DefinitionNode?)] {
    texts.sorted { $0.key < $1.key }.map { path, text in
      (kind: kind(of: path), node: DefinitionFile(path: path, bytes: Data(text.utf8)).root(log))
    }
  }

  private func kind(of path: String) -> DefinitionKind? {
    let parts = path.split(separator: "/")
    if parts.first == "Dashboards" { return .page }
    return parts.count == 2 ? .calendar : DefinitionKind.allCases.first { $0.folder == String(parts[1]) }
  }

  /// Expects exactly the mistakes that are marked in the replacement, with their sentences in the order of the marks.
  static func expect(
    _ sentences: String..., of definitions: DefinitionTexts = .shop, in path: String, replacing old: String,
    with marked: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    var damaged = definitions
    let text = try #require(damaged.texts[path], sourceLocation: sourceLocation)
    try #require(text.ranges(of: old).count == 1, "'\(old)' is not once in \(path)", sourceLocation: sourceLocation)
    let places = damaged.set(path, to: text.replacing(old, with: marked))
    try #require(places.count == sentences.count, sourceLocation: sourceLocation)
    let expected = zip(places, sentences).map { "\($0): \($1)" }
    #expect(damaged.mistakes() == expected, sourceLocation: sourceLocation)
  }

  /// Sets a file's text without its marks; gives their places in the order of their digits.
  mutating func set(_ path: String, to marked: String) -> [DefinitionPlace] {
    var places: [(digit: Character, place: DefinitionPlace)] = []
    var plain = ""
    var line = 1
    var column = 1
    for character in marked {
      if character.unicodeScalars.contains("\u{20E3}") {
        places.append((character, DefinitionPlace(file: path, line: line, column: column)))
        continue
      }
      plain.append(character)
      if character == "\n" { (line, column) = (line + 1, 1) } else { column += character.unicodeScalars.count }
    }
    texts[path] = plain
    return places.sorted { $0.digit < $1.digit }.map(\.place)
  }
}
