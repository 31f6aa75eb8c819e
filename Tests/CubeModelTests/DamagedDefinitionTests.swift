import Foundation
import Testing

@testable import CubeModel

/// Definitions with one line deleted or one key misspelt: each is either read or refused with mistakes that have a place.
///
/// All are read again for each damage, so that of the many that the demo company's definitions could suffer evenly spread
/// ones are tried; of a chain's, all.
@Suite("Damaged definitions")
struct DamagedDefinitionTests {
  /// Definitions that are read together.
  enum Company: CaseIterable {
    case demo, chain
  }

  /// About how many damages of a kind are tried on a company's definitions.
  private static let trials = 400

  private struct Original {
    var kind: DefinitionKind
    var path: String
    var text: String
    var node: DefinitionNode
  }

  private static func originals(of company: Company) throws -> [Original] {
    let log = MistakeLog()
    var files: [DefinitionFile] = []
    switch company {
    case .demo:
      files = DefinitionFolder(url: DemoDefinitions.cubes).files(log)
      files += DefinitionFolder(url: DemoDefinitions.dashboards).files(log)
    case .chain:
      files = chainTexts.sorted { $0.key < $1.key }.map { DefinitionFile(path: $0.key, bytes: Data($0.value.utf8)) }
    }
    let originals = try files.map { file in
      let parts = file.path.split(separator: "/").map(String.init)
      let kind = parts[0] == "Dashboards" ? .page : DefinitionKind.allCases.first { $0.folder == parts[1] } ?? .calendar
      return try original(file, kind, log)
    }
    try #require(log.mistakes.isEmpty)
    return originals
  }

  private static func original(_ file: DefinitionFile, _ kind: DefinitionKind, _ log: MistakeLog) throws -> Original {
    let text = try #require(String(validating: file.bytes, as: UTF8.self))
    return Original(kind: kind, path: file.path, text: text, node: try #require(file.root(log)))
  }

  @Test("a deleted line gives a model or mistakes with places", arguments: Company.allCases)
  func deletedLines(company: Company) throws {
    let originals = try Self.originals(of: company)
    let texts = originals.map { $0.text.split(separator: "\n", omittingEmptySubsequences: false) }
    let places = texts.enumerated().flatMap { index, lines in
      lines.indices.filter { !lines[$0].allSatisfy(\.isWhitespace) }.map { (index: index, line: $0) }
    }
    for place in Self.tried(places) {
      var damaged = texts[place.index]
      damaged.remove(at: place.line)
      expectPlaces(originals, place.index, damaged.joined(separator: "\n"), "without line \(place.line + 1)")
    }
  }

  @Test(
    "a key with a letter changed gives mistakes with places, one of them in the key's line", arguments: Company.allCases
  )
  func misspeltKeys(company: Company) throws {
    let originals = try Self.originals(of: company)
    let keys = originals.enumerated().flatMap { index, original in
      Self.keys(of: original.node, original.kind.shape).map { (index: index, key: $0) }
    }
    for (index, key) in Self.tried(keys) {
      let original = originals[index]
      var lines = original.text.split(separator: "\n", omittingEmptySubsequences: false).map {
        Array($0.unicodeScalars)
      }
      let last = key.place.column + (key.text ?? "").unicodeScalars.count - 2
      let line = key.place.line - 1
      lines[line][last] = lines[line][last] == "q" ? "j" : "q"
      let damaged = lines.map { String(String.UnicodeScalarView($0)) }.joined(separator: "\n")
      let mistakes = expectPlaces(originals, index, damaged, "with the key at \(key.place) misspelt")
      #expect(mistakes.contains { $0.place.file == original.path && $0.place.line == line + 1 }, "\(key.place)")
    }
  }

  /// Those of all damages that are tried.
  private static func tried<Damage>(_ damages: [Damage]) -> [Damage] {
    let step = max(1, damages.count / trials)
    return damages.enumerated().filter { $0.offset.isMultiple(of: step) }.map(\.element)
  }

  /// The keys that the reader knows, names of the author's own left out.
  private static func keys(of node: DefinitionNode, _ shape: DefinitionShape) -> [DefinitionNode] {
    switch shape {
    case .scalar, .localized: return []
    case .list(let item, _): return node.items.flatMap { keys(of: $0, item) }
    case .map(_, let value, _): return node.entries.flatMap { keys(of: $0.value, value) }
    case .short(_, let long): return node.isMapping ? keys(of: node, long) : []
    case .keys, .variants:
      guard let table = shape.tables.first(where: { $0.isMeant(by: node) }) else { return [] }
      return node.entries.flatMap { entry in
        let inner = table.keys.first { $0.name == entry.name }
        return [entry.key] + (inner.map { keys(of: entry.value, $0.shape) } ?? [])
      }
    }
  }

  /// The mistakes that a damaged file gives.
  @discardableResult
  private func expectPlaces(
    _ originals: [Original], _ index: Int, _ damaged: String, _ how: String
  ) -> [DefinitionMistake] {
    let log = MistakeLog()
    let file = DefinitionFile(path: originals[index].path, bytes: Data(damaged.utf8))
    let roots = originals.indices.map { other in
      (kind: DefinitionKind?.some(originals[other].kind), node: other == index ? file.root(log) : originals[other].node)
    }
    do {
      _ = try Model(reading: roots, log, hash: "")
      return []
    } catch {
      let paths = Set(originals.map(\.path))
      let unplaced = error.mistakes.filter {
        $0.place.line < 1 || $0.place.column < 1 || !paths.contains($0.place.file)
      }
      #expect(!error.mistakes.isEmpty && unplaced.isEmpty, "\(file.path) \(how): \(unplaced)")
      return error.mistakes
    }
  }
}
